import java.io.FileInputStream;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Prints, for each file and each flavour, "file flavour true|false checks", and below it each rule that is broken. */
public class Validate {
    public static void main(String[] asked) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        for (int at = 1; at < asked.length; at++) {
            for (String name : asked[0].split(",")) {
                PDFAFlavour flavour = PDFAFlavour.fromString(name);
                try (var parser = Foundries.defaultInstance().createParser(new FileInputStream(asked[at]), flavour)) {
                    var found = Foundries.defaultInstance().createValidator(flavour, false).validate(parser);
                    System.out.println(String.join("\t", "FILE", asked[at], name, "" + found.isCompliant(), "" + found.getTotalAssertions()));
                    found.getTestAssertions().stream()
                        .map(one -> one.getRuleId().getClause() + "\t" + one.getMessage().replaceAll("\\s+", " "))
                        .distinct()
                        .forEach(one -> System.out.println("BROKEN\t" + one));
                }
            }
        }
    }
}
