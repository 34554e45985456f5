package io.github.pavecontract.photosurl.docs;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.contract.Invariant;
import io.github.pavecontract.photosurl.contract.Status;
import io.github.pavecontract.photosurl.contract.invariant.Invariants;
import io.github.pavecontract.photosurl.contract.invariant.Judgement;
import io.github.pavecontract.photosurl.docs.Drifts.Texts;
import io.github.pavecontract.photosurl.docs.facts.PageFacts.Sample;
import io.github.pavecontract.photosurl.docs.facts.SampleText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The samples of a page taken together keep the invariants of the contract. */
final class SampleInvariantCheck {
  private SampleInvariantCheck() {}

  static void check(ContractView view, List<SampleMatch> matches, Drifts drifts) {
    List<JsonNode> requests = matches.stream()
        .filter(match -> match.body().isRequest() && isWhole(match))
        .map(match -> match.sample().value())
        .toList();
    if (requests.isEmpty() || view.contract().invariants().isEmpty()) {
      return;
    }
    Invariants invariants = Invariants.of(view.contract());
    Map<Invariant, List<Sample>> broken = new LinkedHashMap<>();
    for (SampleMatch match : matches) {
      int status = match.leaves().status() > 0 ? match.leaves().status() : declared(match);
      if (match.body().isRequest() || !isWhole(match) || status == 0) {
        continue;
      }
      JsonNode body = match.sample().value();
      // A short request beside the whole one, such as a call of curl, has an answer of its own.
      requests.stream()
          .map(request -> broken(invariants, view, request, status, body))
          .min(Comparator.comparingInt(List::size))
          .orElse(List.of())
          .forEach(invariant ->
              broken.computeIfAbsent(invariant, i -> new ArrayList<>()).add(match.sample()));
    }
    broken.forEach((invariant, samples) -> drifts.drift(
        samples.get(0).titleLine(),
        invariant.pointer(),
        new Texts(
            PageRule.SAMPLE_INVARIANT,
            "The samples break a rule between request and response.",
            invariant.sentence(),
            samples.stream().map(s -> s.title().strip()).collect(Collectors.joining("; ")),
            "Change the invariant, if the samples are no slip.")));
  }

  private static List<Invariant> broken(
      Invariants invariants, ContractView view, JsonNode request, int status, JsonNode body) {
    return invariants.judge(view.operation(), Map.of(), request, status, body).stream()
        .filter(judgement -> judgement.outcome() == Judgement.Holding.BROKEN)
        .map(Judgement::invariant)
        .toList();
  }

  private static int declared(SampleMatch match) {
    try {
      return new Status(match.body().status().toUpperCase(Locale.ROOT)).first();
    } catch (IllegalArgumentException e) {
      return 0;
    }
  }

  private static boolean isWhole(SampleMatch match) {
    return !match.sample().partial()
        && match.leaves().all().stream().noneMatch(l -> SampleText.isPlaceholder(l.value()));
  }
}
