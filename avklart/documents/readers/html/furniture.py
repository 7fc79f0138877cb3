"""Which elements of a page are furniture: its menus, head and foot, and what stands beside its main part."""

from collections.abc import Container, Sequence

from lxml import etree

_LANDMARKS = ("header", "footer", "nav", "aside")
_ROLES = {"banner": "header", "contentinfo": "footer", "navigation": "nav", "complementary": "aside"}
_SECTIONING = frozenset(("main", "article", "section", "td", "th"))


class Furniture:
    """Knows, before the page is walked, which elements are furniture.

    The head and foot of an article are none; nor is what holds a table, an article, the main part or the page's only
    first heading: a head that was never closed holds the whole page.
    """

    def __init__(self, roots: Sequence[etree._Element]) -> None:
        self._furniture: dict[etree._Element, str] = {}
        for root in roots:
            for element in root.iter(*_LANDMARKS):
                self._furniture[element] = str(element.tag)
            for element in root.iterfind(".//*[@role]"):
                if kind := _ROLES.get((element.get("role") or "").strip().lower()):
                    self._furniture[element] = kind
        if self._furniture:
            self._keep_content(roots)
        self.main = self._main(roots)

    def kind(self, element: etree._Element) -> str | None:
        """Give "header", "footer", "nav" or "aside" for an element that is furniture, None for any other."""
        return self._furniture.get(element)

    def _keep_content(self, roots: Sequence[etree._Element]) -> None:
        for element in [one for one, kind in self._furniture.items() if kind != "nav"]:
            if any(above.tag in _SECTIONING for above in element.iterancestors()):
                del self._furniture[element]
        headings = _all(roots, "h1")
        content = [*_all(roots, "main", "article", "table"), *(headings if len(headings) == 1 else ())]
        seen: set[etree._Element] = set()
        for element in content:
            for above in element.iterancestors():
                if above in seen:
                    break
                seen.add(above)
                self._furniture.pop(above, None)

    def _main(self, roots: Sequence[etree._Element]) -> etree._Element | None:
        """Give the page's one main element, None when there are more or when content stands outside of it."""
        mains = _all(roots, "main")
        if len(mains) != 1:
            return None
        holders = {mains[0], *self._furniture}
        known: dict[etree._Element, bool] = {}
        content = _all(roots, "table", "h1", "h2", "article")
        above_main = set(mains[0].iterancestors())
        if all(one in above_main or _is_inside(one, holders, known) for one in content):
            return mains[0]
        return None


def _all(roots: Sequence[etree._Element], *tags: str) -> list[etree._Element]:
    return [element for root in roots for element in root.iter(*tags)]


def _is_inside(element: etree._Element, holders: Container[etree._Element], known: dict[etree._Element, bool]) -> bool:
    """Whether an element stands in one of the holders. Each ancestor is asked once; `known` keeps the answers."""
    passed = []
    inside = False
    for above in element.iterancestors():
        if above in known:
            inside = known[above]
            break
        passed.append(above)
        if above in holders:
            inside = True
            break
    for above in passed:
        known[above] = inside
    return inside
