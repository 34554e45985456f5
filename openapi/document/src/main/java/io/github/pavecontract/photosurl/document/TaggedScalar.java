package io.github.pavecontract.photosurl.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Locale;
import org.yaml.snakeyaml.nodes.NodeId;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.resolver.Resolver;

/** What a scalar means if a tag says so, such as {@code !!int "1"} (YAML 1.2.2, 10.1 and 10.2). */
final class TaggedScalar {
  /** Of words that are neither quoted nor tagged. */
  static final Tag UNTAGGED = new Tag("!untagged");

  /** Leaves what is not tagged to {@link PlainScalar}; the library would read it by YAML 1.1. */
  static final Resolver NOTHING = new Resolver() {
    @Override
    public Tag resolve(NodeId kind, String value, boolean implicit) {
      return kind == NodeId.scalar && implicit ? UNTAGGED : super.resolve(kind, value, false);
    }
  };

  private TaggedScalar() {}

  static JsonNode read(Tag tag, String value) {
    JsonNodeFactory json = JsonNodeFactory.instance;
    if (tag.equals(Tag.NULL)) {
      return json.nullNode();
    }
    if (tag.equals(Tag.INT) || tag.equals(Tag.FLOAT)) {
      JsonNode number = PlainScalar.read(value.strip());
      return number.isNumber() ? number : json.textNode(value);
    }
    if (tag.equals(Tag.BOOL)) {
      JsonNode truth = PlainScalar.read(value.strip().toLowerCase(Locale.ROOT));
      return truth.isBoolean() ? truth : json.textNode(value);
    }
    return tag.equals(UNTAGGED) ? PlainScalar.read(value) : json.textNode(value);
  }
}
