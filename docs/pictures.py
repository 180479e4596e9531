"""The two pictures of the documentation: a ruling on a terminal, and a small decision diagram."""

from collections.abc import Iterator, Mapping
from html import escape
from io import StringIO

from rich.console import Console

from belisha import printed
from belisha.policies import shelf
from belisha.rulebook.book import Book
from belisha.rulebook.decide import VERDICTS
from belisha.rulebook.diagram import NEVER, PAIRS, Forest
from belisha.rulebook.policy import read_policy
from belisha.rulebook.situation import read_pairs
from belisha.rulebook.words import WORDS

ASKED = ("chestnuts", "actor=teacher", "act=access", "time=break", "in-front-of-pupils=yes")
_FONT = "ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace"
_FORMAT = """\
<svg class="rich-terminal" viewBox="0 0 {width} {height}" xmlns="http://www.w3.org/2000/svg" role="img">
  <title>A ruling on a terminal</title>
  <style>
  .{unique_id}-matrix {{ font-family: FONT; font-size: {char_height}px; line-height: {line_height}px; }}
  .{unique_id}-title {{ font-size: 18px; font-weight: bold; font-family: sans-serif; }}
  {styles}
  </style>
  <defs>
  <clipPath id="{unique_id}-clip-terminal"><rect x="0" y="0" width="{terminal_width}" height="{terminal_height}" />
  </clipPath>
  {lines}
  </defs>
  {chrome}
  <g transform="translate({terminal_x}, {terminal_y})" clip-path="url(#{unique_id}-clip-terminal)">
  {backgrounds}
  <g class="{unique_id}-matrix">
  {matrix}
  </g>
  </g>
</svg>
""".replace("FONT", _FONT)


def terminal() -> str:
    """A ruling as the command line prints it, drawn; nothing in the picture is fetched from elsewhere."""
    name, *pairs = ASKED
    counsel = shelf.counsel(name)
    out = Console(
        record=True, width=96, file=StringIO(), force_terminal=True, color_system="truecolor", highlight=False
    )
    out.print(f"[dim]$[/] belisha ask {name} {' '.join(pairs)}\n", soft_wrap=True)
    printed.ruling(out, counsel.rule(read_pairs(pairs, counsel.book.vocabulary)))
    drawn = out.export_svg(title="belisha", code_format=_FORMAT, unique_id="ask")
    return "\n".join(line.rstrip() for line in drawn.splitlines()) + "\n"


WIDTH, STEP, HEIGHT = 760, 120, 34
Point = tuple[float, float]


def diagram(source: str) -> str:
    """The decision diagram of a small policy: facts above, verdicts below, a line for every group of answers."""
    forest = Forest([Book(read_policy(source)).matcher])
    places = _places(forest)
    tall = round(max(y for _, y in places.values())) + HEIGHT + 16
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {tall}" role="img" '
        f'font-family="DejaVu Sans, Verdana, sans-serif" font-size="14">',
        "<title>A decision diagram</title>",
        f'<rect width="{WIDTH}" height="{tall}" fill="white"/>',
        *_lines(forest, places),
        *_labels(forest, places),
        *(_box(forest, node, point) for node, point in places.items()),
        "</svg>",
    ]
    return "\n".join(parts) + "\n"


def _places(forest: Forest) -> dict[int, Point]:
    """Where every node stands: a row for every fact, the verdicts in the last row."""
    inner = sorted(_inner(forest))
    leaves = sorted({kid for node in inner for kid in forest.kids[node] if kid < PAIRS} - {NEVER})
    levels = sorted({forest.level[node] for node in inner})
    rows = [[node for node in inner if forest.level[node] == level] for level in levels]
    found = {}
    for row, nodes in enumerate([*rows, leaves]):
        left, right = (0.0, 1.0) if nodes is leaves else (0.45, 0.95)
        for place, node in enumerate(nodes):
            share = (place + 1 / 2) / len(nodes)
            found[node] = ((left + (right - left) * share) * WIDTH, 30.0 + row * STEP)
    return found


def _inner(forest: Forest) -> set[int]:
    """The nodes below the root, and the root, that test a fact."""
    todo = list(forest.roots)
    found: set[int] = set()
    while todo:
        node = todo.pop()
        if node >= PAIRS and node not in found:
            found.add(node)
            todo += forest.kids[node]
    return found


def _name(forest: Forest, node: int) -> str:
    return VERDICTS[node] if node < PAIRS else f"{forest.names[forest.level[node]]}?"


def _box(forest: Forest, node: int, point: Point) -> str:
    """One node: a rounded box for a fact, a filled one for a verdict."""
    name = _name(forest, node)
    wide = 9 * len(name) + 24
    fill = "#dce9f5" if node < PAIRS else "white"
    x, y = point
    return (
        f'<rect x="{x - wide / 2:.0f}" y="{y - HEIGHT / 2:.0f}" width="{wide}" height="{HEIGHT}" rx="8" '
        f'fill="{fill}" stroke="#333"/><text x="{x:.0f}" y="{y + 5:.0f}" text-anchor="middle">{name}</text>'
    )


def _edges(forest: Forest) -> Iterator[tuple[int, int]]:
    """Every fact with every node it leads to."""
    for node in _inner(forest):
        for kid in dict.fromkeys(forest.kids[node]):
            yield node, kid


def _lines(forest: Forest, places: Mapping[int, Point]) -> Iterator[str]:
    """A line for every edge."""
    for node, kid in _edges(forest):
        (x, y), (to_x, to_y) = places[node], places[kid]
        yield f'<line x1="{x:.0f}" y1="{y:.0f}" x2="{to_x:.0f}" y2="{to_y:.0f}" stroke="#888"/>'


def _labels(forest: Forest, places: Mapping[int, Point]) -> Iterator[str]:
    """The answers that lead from a fact to a node, on every edge: half way, or sooner on a long one."""
    for node, kid in _edges(forest):
        (x, y), (to_x, to_y) = places[node], places[kid]
        share = 0.5 if to_y - y == STEP else 0.3
        yield _label(_answers(forest, node, kid), (x + (to_x - x) * share, y + (to_y - y) * share))


def _answers(forest: Forest, node: int, kid: int) -> str:
    """The answers that lead from a fact to a node, in few words: a role's name where one covers just these."""
    level, kids = forest.level[node], forest.kids[node]
    cells = [cell for place, cell in enumerate(forest.cells[level]) if kids[place] == kid]
    if len(cells) > max(2, len(kids) // 2):
        return "anything else"
    values = frozenset(cell[0] for cell in cells)
    exact = [role.name for role in WORDS.roles.values() if role.covers == values and len(values) > 1]
    return ", ".join(exact[:1] or [{True: "yes", False: "no"}.get(cell[0], str(cell[0])) for cell in cells])


def _label(text: str, point: Point) -> str:
    """The words on a line, on white so that they can be read."""
    x, y = point
    wide = 7 * len(text) + 8
    return (
        f'<rect x="{x - wide / 2:.0f}" y="{y - 10:.0f}" width="{wide}" height="20" fill="white"/>'
        f'<text x="{x:.0f}" y="{y + 5:.0f}" text-anchor="middle" fill="#333">{escape(text)}</text>'
    )
