package io.github.pavecontract.photosurl.pact;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.pavecontract.photosurl.contract.Contract;
import io.github.pavecontract.photosurl.contract.Evidence;
import io.github.pavecontract.photosurl.document.Place;
import io.github.pavecontract.photosurl.pact.ReplayRun.Outcome;
import io.github.pavecontract.photosurl.pact.stage.PactStage;
import io.github.pavecontract.photosurl.report.Check.Result;
import io.github.pavecontract.photosurl.report.Counted;
import io.github.pavecontract.photosurl.report.Detail;
import io.github.pavecontract.photosurl.report.Finding;
import io.github.pavecontract.photosurl.report.Kind;
import io.github.pavecontract.photosurl.rule.Rule;
import io.github.pavecontract.photosurl.rule.Sentence;
import io.github.pavecontract.photosurl.secret.Secrets;
import io.github.pavecontract.photosurl.verify.finding.Broken;
import io.github.pavecontract.photosurl.verify.finding.Mask;
import io.github.pavecontract.photosurl.verify.finding.Row;
import io.github.pavecontract.photosurl.verify.finding.RunResult;
import io.github.pavecontract.photosurl.verify.finding.Unjudged;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Holds pacts against the contract. */
public final class PactRun {
  private static final Pattern CONTROL = Pattern.compile("\\p{Cc}");

  private final Contract contract;
  private final CrossCheck checks;
  private final TeamReliance reliance;
  private final Mask mask;
  private final ProviderName provider;
  private final Optional<ReplayRun> replay;
  /** A violation stands for itself; what is left open is said once for each pact and place. */
  private record Key(int violation, String file, Rule rule, String pointer, String reason) {}

  private final Map<Key, Finding> findings = new LinkedHashMap<>();
  private final List<Row> rows = new ArrayList<>();
  private Secrets secrets = Secrets.of(Map.of());

  /**
   * Prepares a run.
   *
   * @param contract the contract
   * @param keys the API keys that no pact may hold, and no report may show
   */
  public PactRun(Contract contract, List<String> keys) {
    this(contract, ProviderName.usual(contract), keys, Optional.empty());
  }

  /**
   * Prepares a run that also replays the interactions.
   *
   * @param contract the contract
   * @param provider which name pacts are to have for the API
   * @param keys the API keys that no pact may hold, and no report may show
   * @param stage where interactions are replayed; empty if nothing is sent
   */
  public PactRun(
      Contract contract, ProviderName provider, List<String> keys, Optional<PactStage> stage) {
    this.contract = contract;
    this.provider = provider;
    this.replay = stage.map(target -> new ReplayRun(contract, target));
    this.checks = new CrossCheck(contract);
    this.reliance = new TeamReliance(contract);
    this.mask = new Mask(
        contract.apiKeyHeader(),
        keys.stream().distinct().collect(Collectors.toMap(key -> key, key -> "PAVE_API_KEY")));
  }

  /**
   * Judges pacts.
   *
   * @param read the pacts, and the files that could not be read
   * @return what was found out
   */
  public RunResult run(ReadPacts read) {
    Instant startedAt = Instant.now();
    long start = System.nanoTime();
    List<Pact> pacts = read.pacts();
    secrets = PactSecrets.of(contract, pacts);
    replay.ifPresent(run -> run.run(pacts));
    for (Pact pact : pacts) {
      for (Interaction interaction : pact.interactions()) {
        judge(pact, interaction);
      }
    }
    List<Finding> sorted = new ArrayList<>(findings.values());
    sorted.sort(Comparator.comparing(Finding::kind));
    List<String> teams = pacts.stream().map(Pact::team).distinct().sorted().toList();
    return new RunResult(
        (pacts.size() == 1 ? "a pact" : pacts.size() + " pacts") + " of "
            + shown(String.join(", ", teams)),
        contract,
        mask,
        startedAt,
        Duration.ofNanos(System.nanoTime() - start),
        rows,
        rows.size(),
        sorted,
        reliance.rows(),
        replay.map(ReplayRun::finalPhotos).orElse(List.of()),
        replay.map(ReplayRun::notes).orElse(List.of()),
        unjudged(read));
  }

  /** What was judged without an answer stays judged, whatever became of the answers. */
  private Optional<Unjudged> unjudged(ReadPacts read) {
    List<String> reasons = new ArrayList<>();
    if (!read.unreadable().isEmpty()) {
      reasons.add(Counted.of(read.unreadable().size(), "file is no pact", "files are no pacts"));
    }
    int refused = replay.map(ReplayRun::refused).orElse(0);
    if (refused > 0) {
      reasons.add(Counted.of(
          refused,
          "interaction has a provider state that is not known",
          "interactions have provider states that are not known"));
    }
    Optional<Unjudged> problem = replay.flatMap(ReplayRun::problem);
    problem.ifPresent(p -> reasons.add(shown(p.reason())));
    return reasons.isEmpty()
        ? Optional.empty()
        : Optional.of(new Unjudged(
            String.join("; ", reasons), problem.map(Unjudged::remedy).orElse(""), false));
  }

  private void judge(Pact pact, Interaction interaction) {
    List<Complaint> complaints = new ArrayList<>(checks.check(interaction));
    Optional<Outcome> answer = replay.map(run -> run.of(interaction));
    answer.ifPresent(outcome -> complaints.addAll(outcome.complaints()));
    if (provider.isMisspeltBy(pact)) {
      complaints.add(Complaint.violation(
          PactRule.PROVIDER,
          "/info/title",
          "/provider/name",
          "`" + provider.name() + "`",
          "`" + pact.provider() + "`"));
    }
    complaints.addAll(KeyCheck.check(interaction, mask));
    reliance.add(shown(pact.team()), interaction);
    // Apart: together they may look like a header and its value.
    String id = shown(pact.team()) + ": " + shown(interaction.description());
    complaints.forEach(complaint -> add(complaint, pact, interaction, id));
    String unjudged = answer.map(Outcome::unjudged).orElse("");
    Result result = result(complaints, unjudged);
    rows.add(new Row(
        rows.size() + 1,
        id,
        false,
        "The contract bears the interaction out.",
        "",
        String.valueOf(interaction.status()),
        result,
        shown(result == Result.NOT_RUN ? complaints.get(0).received() : unjudged),
        null,
        complaints.stream()
            .map(complaint ->
                new Broken(complaint.kind(), complaint.rule(), complaint.contractPointer()))
            .toList()));
  }

  private static Result result(List<Complaint> complaints, String unjudged) {
    if (complaints.stream().anyMatch(c -> c.kind() == Kind.VIOLATION)) {
      return Result.VIOLATION;
    }
    if (!unjudged.isEmpty()) {
      return Result.UNJUDGED;
    }
    return complaints.isEmpty()
        ? Result.OK
        : complaints.stream().allMatch(c -> c.kind() == Kind.GAP) ? Result.NOT_RUN : Result.DRIFT;
  }

  private void add(Complaint complaint, Pact pact, Interaction interaction, String id) {
    Key key = new Key(
        complaint.kind() == Kind.VIOLATION ? findings.size() : -1,
        pact.file(),
        complaint.rule(),
        complaint.contractPointer(),
        complaint.kind() == Kind.GAP ? complaint.received() : complaint.hint());
    Finding before = findings.get(key);
    if (before != null) {
      findings.put(key, before.again());
      return;
    }
    Optional<Evidence> evidence = contract.evidenceFor(complaint.contractPointer());
    String basis = evidence.map(e -> e.basis().name().toLowerCase(Locale.ROOT)).orElse("standard");
    String source = evidence.map(Evidence::source).orElse("");
    String expected = shown(complaint.expected());
    String received = shown(complaint.received());
    Place place = contract.document().place(complaint.contractPointer());
    List<Detail> details = new ArrayList<>();
    details.add(Detail.text("expected", expected));
    details.add(Detail.text("received", received));
    if (!complaint.hint().isEmpty()) {
      details.add(Detail.text("hint", shown(complaint.hint())));
    }
    details.add(Detail.text("remedy", complaint.rule().remedy()));
    details.add(Detail.where("contract", Detail.words(place)));
    details.add(Detail.where("evidence", source.isEmpty() ? basis : basis + ": " + source));
    details.addAll(inPact(complaint, pact, interaction, id));
    findings.put(
        key,
        new Finding(
            complaint.kind(),
            complaint.rule(),
            Sentence.of(complaint.rule(), shown(complaint.subject()), expected, received),
            place,
            basis,
            source,
            details,
            1));
  }

  private List<Detail> inPact(Complaint complaint, Pact pact, Interaction interaction, String id) {
    String team = shown(pact.team());
    String description = shown(interaction.description());
    String pointer = shown(complaint.pactPointer());
    return List.of(
        Detail.check("team", team + ", interaction `" + description + "`", id, rows.size() + 1),
        Detail.where(
            "pact",
            pact.file() + "#" + pointer,
            JsonNodeFactory.instance
                .objectNode()
                .put("file", pact.file())
                .put("team", team)
                .put("interaction", description)
                .put("pointer", pointer)));
  }

  /** What a pact says, without keys, and without what a terminal would obey. */
  private String shown(String text) {
    return CONTROL.matcher(secrets.replaceIn(mask.apply(text))).replaceAll("\uFFFD");
  }
}
