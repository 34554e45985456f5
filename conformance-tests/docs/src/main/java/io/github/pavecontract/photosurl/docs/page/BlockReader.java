package io.github.pavecontract.photosurl.docs.page;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** Takes a page apart into its blocks, in their order. */
public final class BlockReader extends AbstractVisitor {
  private static final Parser PARSER = Parser.builder()
      .extensions(List.of(TablesExtension.create()))
      .includeSourceSpans(IncludeSourceSpans.BLOCKS)
      .build();
  private static final Set<String> PAIRED = Set.of(
      "code",
      "tabs",
      "tab",
      "hint",
      "details",
      "stepper",
      "step",
      "columns",
      "column",
      "swagger",
      "swagger-description",
      "swagger-parameter",
      "swagger-response");
  private static final Set<String> STATING = Set.of(
      "swagger", "swagger-parameter", "openapi", "openapi-operation", "include", "api-method");
  private static final Pattern PRE =
      Pattern.compile("(?is)<pre\\b[^>]*>(?:\\s*<code\\b[^>]*>)?(.*?)(?:</code>\\s*)?</pre>");
  private static final int LONGEST_TITLE = 100;

  private final Page page;
  private final Deque<Tag> waiting;
  private final Deque<Tag> open = new ArrayDeque<>();
  private final List<Block> blocks = new ArrayList<>();
  private String section = "";
  private int sectionLine = 1;
  private String lead = "";
  private int leadLine = 1;

  private BlockReader(Page page, GitBookText text) {
    this.page = page;
    this.waiting = new ArrayDeque<>(text.tags());
  }

  /** The blocks of a page; the text tells what else it has. */
  public static List<Block> read(Page page, GitBookText text) {
    text.takeOut(CodeLines.of(PARSER.parse(text.text()), text.lines()));
    BlockReader reader = new BlockReader(page, text);
    if (!text.description().isEmpty()) {
      reader.blocks.add(new Block.Prose(1, "", false, text.description()));
    }
    Node document = PARSER.parse(text.text());
    document.accept(reader);
    reader.advance(Integer.MAX_VALUE);
    reader.requireEnds(document);
    text.tables()
        .forEach((line, html) -> reader.blocks.add(Html.table(html, line, reader.sectionAt(line))));
    reader.blocks.sort(Comparator.comparingInt(Block::line));
    return reader.blocks;
  }

  /** A page that was cut off ends within something. */
  private void requireEnds(Node document) {
    List<Integer> fences = new ArrayList<>();
    document.accept(new AbstractVisitor() {
      @Override
      public void visit(FencedCodeBlock code) {
        if (code.getClosingFenceLength() == null) {
          fences.add(line(code));
        }
      }
    });
    int begun = fences.isEmpty() ? open.isEmpty() ? 0 : open.peek().line() : fences.get(0);
    if (begun > 0) {
      throw NotRecognised.because(
          page.name(),
          "it ends within what begins at line " + begun + ", so it is not all of the page",
          "Fetch the page again, to its end.");
    }
  }

  private String sectionAt(int line) {
    return blocks.stream()
        .filter(block -> block instanceof Block.Heading && block.line() <= line)
        .reduce((first, second) -> second)
        .map(Block::section)
        .orElse("");
  }

  private static int line(Node node) {
    List<SourceSpan> spans = node.getSourceSpans();
    return spans.isEmpty() ? 1 : spans.get(0).getLineIndex() + 1;
  }

  /** Opens and closes the tags before a line. */
  private void advance(int line) {
    while (!waiting.isEmpty() && waiting.peek().line() < line) {
      Tag tag = waiting.remove();
      if (tag.closing()) {
        while (!open.isEmpty() && open.stream().anyMatch(t -> t.name().equals(tag.name()))) {
          if (open.pop().name().equals(tag.name())) {
            break;
          }
        }
        continue;
      }
      if (STATING.contains(tag.name())) {
        blocks.add(new Block.Tagged(tag.line(), section, tag));
      }
      if (tag.name().equals("summary")) {
        lead = tag.title();
        leadLine = tag.line();
      } else if (PAIRED.contains(tag.name())) {
        open.push(tag);
      }
    }
  }

  @Override
  public void visit(Heading heading) {
    advance(line(heading));
    section = Inline.text(heading);
    sectionLine = line(heading);
    lead = "";
    blocks.add(new Block.Heading(sectionLine, section, heading.getLevel()));
  }

  @Override
  public void visit(Paragraph paragraph) {
    advance(line(paragraph));
    String prose = Inline.lines(paragraph);
    boolean leads =
        prose.length() <= LONGEST_TITLE && (Inline.isEmphasised(paragraph) || prose.endsWith(":"));
    lead = leads ? prose.replaceFirst(":$", "") : "";
    leadLine = line(paragraph);
    if (!prose.isEmpty()) {
      blocks.add(new Block.Prose(line(paragraph), section, Inline.isEmphasised(paragraph), prose));
    }
  }

  @Override
  public void visit(BulletList list) {
    items(list);
  }

  @Override
  public void visit(OrderedList list) {
    items(list);
  }

  private void items(Node list) {
    visitChildren(list);
    List<Block.Row> rows = new ArrayList<>();
    for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
      if (item.getFirstChild() instanceof Paragraph paragraph) {
        rows.add(new Block.Row(line(paragraph), List.of(Inline.lines(paragraph))));
      }
    }
    blocks.add(new Block.Items(line(list), section, rows));
  }

  @Override
  public void visit(FencedCodeBlock code) {
    code(line(code), line(code) + 1, code.getLiteral());
  }

  @Override
  public void visit(IndentedCodeBlock code) {
    code(line(code), line(code), code.getLiteral());
  }

  private void code(int line, int first, String literal) {
    advance(line);
    // A heading within a tab is nearer than the tab.
    Optional<Tag> tag = open.stream()
        .filter(t -> !t.title().isEmpty() && (section.isEmpty() || t.line() > sectionLine))
        .findFirst();
    String title = tag.map(Tag::title).orElse(lead);
    int own = tag.map(Tag::line).orElse(leadLine);
    blocks.add(
        title.isEmpty()
            ? new Block.Code(first, section, sectionLine, section, false, literal)
            : new Block.Code(first, section, own, title, true, literal));
    lead = "";
  }

  @Override
  public void visit(HtmlBlock html) {
    String literal = html.getLiteral();
    if (literal.stripLeading().startsWith("<!--")) {
      return;
    }
    Matcher pre = PRE.matcher(literal);
    while (pre.find()) {
      int breaks = (int)
          literal.substring(0, pre.start(1)).chars().filter(c -> c == '\n').count();
      String code = pre.group(1).replaceAll("</?[a-zA-Z][^>]*>", "");
      code(line(html) + breaks, line(html) + breaks, Html.unescaped(code));
    }
    String prose = Html.text(PRE.matcher(literal).replaceAll(""));
    if (!prose.isEmpty()) {
      advance(line(html));
      blocks.add(new Block.Prose(line(html), section, false, prose));
    }
  }

  @Override
  public void visit(CustomBlock block) {
    if (!(block instanceof TableBlock)) {
      visitChildren(block);
      return;
    }
    advance(line(block));
    List<Block.Row> rows = new ArrayList<>();
    block.accept(new AbstractVisitor() {
      @Override
      public void visit(CustomBlock part) {
        visitChildren(part);
      }

      @Override
      public void visit(CustomNode node) {
        if (node instanceof TableRow) {
          List<String> cells = new ArrayList<>();
          for (Node cell = node.getFirstChild(); cell != null; cell = cell.getNext()) {
            cells.add(cell instanceof TableCell ? Inline.text(cell) : "");
          }
          rows.add(new Block.Row(line(node), cells));
        } else {
          visitChildren(node);
        }
      }
    });
    blocks.add(new Block.Table(line(block), section, rows));
    lead = "";
  }
}
