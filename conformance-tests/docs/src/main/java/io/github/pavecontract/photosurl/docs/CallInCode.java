package io.github.pavecontract.photosurl.docs;

import io.github.pavecontract.photosurl.docs.facts.Call;
import io.github.pavecontract.photosurl.docs.facts.PageFacts;
import io.github.pavecontract.photosurl.docs.facts.SampleText;
import io.github.pavecontract.photosurl.docs.facts.Statements;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.docs.ContractView.Parameter;
import io.github.pavecontract.photosurl.docs.Leaves.Leaf;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Code in a programming language that makes the call of the page and nothing else. No language is parsed: each
 * text in quotes, each name before a colon and each number in the code must be one that the contract or the
 * page has anyway. So a host, method, header, property or label that is new is never overlooked.
 */
final class CallInCode {
  private static final Pattern TEXT =
      Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*+)\"|'((?:[^'\\\\]|\\\\.)*+)'|`([^`]*+)`");
  private static final Pattern KEY = Pattern.compile("\\b([A-Za-z_]\\w*)\\s*:(?![:=])");
  private static final Pattern NUMBER = Pattern.compile("(?<![\\w.])\\d+(?:\\.\\d+)?(?![\\w.])");
  private static final Pattern COMMENT = Pattern.compile("(?m)(?:#|//|--)\\s(.*)$|(?s)/\\*(.*?)\\*/");
  private static final Pattern PLACEHOLDER = Pattern.compile(
      "\\.{3}|[<{\\[$].*|(?i)(?:your|my|the)[_ -].*|[%*x]+", Pattern.CASE_INSENSITIVE);
  private static final Set<String> METHODS = Set.of("POST", "PUT", "PATCH", "DELETE");

  /** What requests are made of in any language. */
  private static final Set<String> WORDS = Set.of(
      "accept", "application/json", "async", "base_url", "body", "content", "content-type", "data",
      "headers", "http", "https", "json", "method", "net/http", "node-fetch", "axios", "params",
      "payload", "requests", "uri", "url", "utf-8", "utf8");

  private final ContractView view;
  private final Set<String> known = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
  private final Set<String> values = new HashSet<>();

  CallInCode(ContractView view, PageFacts facts) {
    this.view = view;
    known.addAll(WORDS);
    known.add(view.operation().method());
    view.parameters().stream().map(Parameter::name).forEach(known::add);
    values.addAll(view.properties().keySet());
    view.enumerations().forEach(list -> list.forEach(value -> values.add(view.text(value))));
    view.bodies().forEach(body -> values.add(body.status()));
    view.examples().forEach(example -> view.leaves(example).all().stream()
        .map(Leaf::value)
        .forEach(value -> values.add(value.asText())));
    facts.fields.forEach(field -> values.addAll(List.of(field.value(), field.example())));
    facts.samples.forEach(sample -> texts(sample.value()));
  }

  private void texts(JsonNode value) {
    if (value.isValueNode()) {
      values.add(value.asText());
    }
    value.forEach(this::texts);
  }

  boolean isTheSame(String code) {
    StringBuilder rest = new StringBuilder();
    boolean called = false;
    Matcher text = TEXT.matcher(code);
    while (text.find()) {
      String literal = text.group().substring(1, text.group().length() - 1).strip();
      boolean call = isTheCall(literal);
      if (!call && !isKnown(literal.replace("\\\"", "\""))) {
        return false;
      }
      called |= call;
      text.appendReplacement(rest, " ");
    }
    text.appendTail(rest);
    return called && hasTheMethod(code) && saysNothingElse(rest.toString());
  }

  private boolean isTheCall(String literal) {
    return Call.bare(literal, 1)
        .filter(call -> call.query().isEmpty()
            && view.endpoints().stream()
                .anyMatch(e -> e.origin().equals(call.origin()) && call.fits(e, true)))
        .isPresent();
  }

  private boolean hasTheMethod(String code) {
    return METHODS.stream()
        .allMatch(method -> isNamed(code, method) == method.equals(view.operation().method()));
  }

  private static boolean isNamed(String code, String method) {
    return Pattern.compile("(?<![A-Za-z])" + method + "(?![a-z])|(?<![A-Za-z])"
            + method.toLowerCase(Locale.ROOT) + "(?![a-z])|(?<![A-Za-z])"
            + method.charAt(0) + method.substring(1).toLowerCase(Locale.ROOT) + "(?![a-z])")
        .matcher(code)
        .find();
  }

  private boolean isKnown(String literal) {
    if (literal.isBlank()
        || known.contains(literal)
        || values.contains(literal)
        || known.contains(literal.replaceFirst(";.*", ""))) {
      return true;
    }
    if (literal.startsWith("{") || literal.startsWith("[{")) {
      return isKnownJson(literal);
    }
    int colon = literal.indexOf(": ");
    if (colon > 0) {
      return known.contains(literal.substring(0, colon)) && isKnown(literal.substring(colon + 2));
    }
    return PLACEHOLDER.matcher(literal).matches() || isOtherAddress(literal);
  }

  private boolean isKnownJson(String literal) {
    try {
      return isKnown(SampleText.read(literal).value());
    } catch (JsonProcessingException e) {
      return PLACEHOLDER.matcher(literal).matches() && literal.endsWith("}") && !literal.contains("\"");
    }
  }

  private boolean isKnown(JsonNode value) {
    return value.isValueNode()
        ? !value.isTextual() || SampleText.isPlaceholder(value) || isKnown(value.asText())
        : value.properties().stream().allMatch(p -> values.contains(p.getKey()))
            && value.valueStream().allMatch(this::isKnown);
  }

  /** An address such as that of a photo, which is neither on a host of the API nor much like a call of it. */
  private boolean isOtherAddress(String literal) {
    return Call.bare(literal, 1)
        .filter(call -> view.endpoints().stream()
            .allMatch(declared ->
                !call.origin().equals(declared.origin()) && call.differences(declared) > 1))
        .isPresent();
  }

  private boolean saysNothingElse(String rest) {
    Matcher comment = COMMENT.matcher(rest);
    while (comment.find()) {
      String words = comment.group().replaceFirst("^(#|//|--|/\\*)", "");
      if (!Statements.in(words, 1, "").isEmpty()) {
        return false;
      }
    }
    String code = COMMENT.matcher(rest).replaceAll(" ");
    return KEY.matcher(code).results().map(m -> m.group(1)).allMatch(this::isKnown)
        && NUMBER.matcher(code).results().map(m -> m.group()).allMatch(values::contains);
  }
}
