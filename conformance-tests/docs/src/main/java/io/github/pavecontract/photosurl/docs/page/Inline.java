package io.github.pavecontract.photosurl.docs.page;

import java.util.Locale;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/** The text of a paragraph, a heading or a cell, with code spans in backticks. */
final class Inline extends AbstractVisitor {
  private final StringBuilder text = new StringBuilder();

  private Inline() {}

  static String text(Node node) {
    Inline inline = new Inline();
    inline.visitChildren(node);
    return inline.text.toString().replaceAll("\\s+", " ").strip();
  }

  /** The text of a paragraph, with the line breaks of the page. */
  static String lines(Node node) {
    Inline inline = new Inline();
    inline.visitChildren(node);
    return inline
        .text
        .toString()
        .replaceAll("[^\\S\n]*\n\\s*", "\n")
        .replaceAll("[^\\S\n]+", " ")
        .strip();
  }

  /** Whether it is bold or emphasised as a whole. */
  static boolean isEmphasised(Node node) {
    Node first = node.getFirstChild();
    return first != null
        && first.getNext() == null
        && (first instanceof StrongEmphasis || first instanceof Emphasis);
  }

  @Override
  public void visit(Text node) {
    text.append(node.getLiteral());
  }

  @Override
  public void visit(Code node) {
    text.append('`').append(node.getLiteral()).append('`');
  }

  @Override
  public void visit(SoftLineBreak node) {
    text.append('\n');
  }

  @Override
  public void visit(HardLineBreak node) {
    text.append('\n');
  }

  @Override
  public void visit(Image node) {
    // A picture states nothing that could be read here.
  }

  @Override
  public void visit(HtmlInline node) {
    if (node.getLiteral().toLowerCase(Locale.ROOT).startsWith("<br")) {
      text.append(' ');
    }
  }
}
