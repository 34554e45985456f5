package io.github.pavecontract.photosurl.docs.page;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;

/** Marks the lines that are code or comments, in which nothing is a tag. */
final class CodeLines extends AbstractVisitor {
  private final boolean[] marked;

  private CodeLines(int lines) {
    this.marked = new boolean[lines];
  }

  static boolean[] of(Node document, int lines) {
    CodeLines code = new CodeLines(lines);
    document.accept(code);
    return code.marked;
  }

  @Override
  public void visit(FencedCodeBlock code) {
    mark(code);
  }

  @Override
  public void visit(IndentedCodeBlock code) {
    mark(code);
  }

  @Override
  public void visit(HtmlBlock html) {
    if (html.getLiteral().stripLeading().startsWith("<!--")) {
      mark(html);
    }
  }

  private void mark(Node node) {
    node.getSourceSpans().forEach(span -> marked[span.getLineIndex()] = true);
  }
}
