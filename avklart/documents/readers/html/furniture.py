"""Which elements of a page are furniture: its menus, head and foot, and what stands beside its main part."""

from lxml import etree

_LANDMARKS = ("header", "footer", "nav", "aside")
_ROLES = {"banner": "header", "contentinfo": "footer", "navigation": "nav", "complementary": "aside"}
_SECTIONING = frozenset(("main", "article", "section", "td", "th"))
_HOLDS_CONTENT = ("main", "article", "table", "h1")


class Furniture:
    """Knows, before the page is walked, which elements are furniture. Looks at each ancestor once per landmark."""

    def __init__(self, root: etree._Element) -> None:
        self._furniture: dict[etree._Element, str] = {}
        for element in root.iter(*_LANDMARKS):
            self._furniture[element] = str(element.tag)
        for element in root.iterfind(".//*[@role]"):
            if kind := _ROLES.get((element.get("role") or "").strip().lower()):
                self._furniture[element] = kind
        if self._furniture:
            self._keep_content(root)
        self.main = self._main(root)

    def kind(self, element: etree._Element) -> str | None:
        """Give "header", "footer", "nav" or "aside" for an element that is furniture, None for any other."""
        return self._furniture.get(element)

    def _keep_content(self, root: etree._Element) -> None:
        """Take out what only looks like furniture: the head of an article, a head left open around the whole page."""
        for element in [one for one, kind in self._furniture.items() if kind != "nav"]:
            if any(above.tag in _SECTIONING for above in element.iterancestors()):
                del self._furniture[element]
        headings = list(root.iter("h1"))
        only_heading = headings[0] if len(headings) == 1 else None
        for content in root.iter(*_HOLDS_CONTENT):
            if content.tag == "h1" and content is not only_heading:
                continue
            for above in content.iterancestors():
                self._furniture.pop(above, None)

    def _main(self, root: etree._Element) -> etree._Element | None:
        """Give the page's one main element, None when there are more or when content stands outside of it."""
        mains = list(root.iter("main"))
        if len(mains) != 1:
            return None
        for content in root.iter("table", "h1", "h2", "article"):
            above = {content, *content.iterancestors()}
            if mains[0] not in above and not any(one in self._furniture for one in above):
                return None
        return mains[0]
