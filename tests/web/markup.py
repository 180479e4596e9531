"""A page taken apart, for tests that ask what is in it."""

from html.parser import HTMLParser

VOID = set("area base br col embed hr img input link meta source track wbr".split())
DRAWN = {"path", "circle", "rect", "line", "text", "svg"}


class Page(HTMLParser):
    """Every element in order as (name, attributes), the words inside each kind, and what was not closed properly."""

    def __init__(self, text):
        super().__init__()
        self.elements, self.words, self.open, self.faults = [], [], [], []
        self.feed(text)
        self.close()
        self.faults += [f"never closed: {name}" for name in self.open]

    def handle_starttag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.faults.append(f"closed at the wrong place: {tag}")

    def handle_data(self, data):
        self.words.append((self.open[-1] if self.open else "", data))

    def all(self, tag):
        return [attrs for name, attrs in self.elements if name == tag]

    def text(self):
        return " ".join("".join(data for _, data in self.words).split())

    def inline(self):
        """Whatever the Content-Security-Policy would refuse: styles and scripts inside the page."""
        found = [
            f"<{tag} {name}>" for tag, attrs in self.elements for name in attrs if name == "style" or name[:2] == "on"
        ]
        found += ["<style>" for _ in self.all("style")]
        return found + [f"<{name}>{data}" for name, data in self.words if name in {"script", "style"} and data.strip()]

    def elsewhere(self):
        """Addresses of other hosts that the browser would fetch by itself."""
        fetched = [attrs.get(name, "") for _, attrs in self.elements for name in ("src", "srcset", "poster", "data")]
        fetched += [attrs.get("href", "") for attrs in self.all("link")]
        return [address for address in fetched if address and "//" in address]

    def doubled(self):
        """Ids that stand twice."""
        ids = [attrs["id"] for _, attrs in self.elements if "id" in attrs]
        return sorted({each for each in ids if ids.count(each) > 1})

    def astray(self):
        """References to ids that are not on the page: labels, descriptions, links to places."""
        ids = {attrs.get("id") for _, attrs in self.elements}
        wanted = [word for _, attrs in self.elements for name in ("for", "aria-describedby", "aria-labelledby")
                  for word in (attrs.get(name) or "").split()]  # fmt: skip
        wanted += [attrs["href"][1:] for attrs in self.all("a") if attrs.get("href", "").startswith("#")]
        return sorted({each for each in wanted if each not in ids})
