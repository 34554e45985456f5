package io.github.pavecontract.photosurl.diff.schema.normal;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.diff.schema.core.CoreSchemas;
import io.github.pavecontract.photosurl.diff.schema.core.JsonType;
import io.github.pavecontract.photosurl.diff.schema.core.Proofs;
import io.github.pavecontract.photosurl.diff.schema.validity.Validity;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The schemas of one document, and what was found out about them: the values themselves remember nothing. */
public final class Schemas {
  /** What takes more steps is not proven. */
  private static final int MOST_STEPS = 50_000;

  private final CoreSchemas core;
  private final Validity validity;
  private final Normalizer normalizer = new Normalizer(this);
  private final Map<JsonType, Part> any = new EnumMap<>(JsonType.class);
  private final Map<Schemas, Proofs<Claim>> proofs = new HashMap<>();
  private final Map<Schemas, Proofs<Claim>> lenientProofs = new HashMap<>();

  /**
   * Starts with nothing.
   *
   * @param core the document as one direction reads it
   */
  public Schemas(CoreSchemas core) {
    this.core = core;
    this.validity = new Validity(core);
  }

  /**
   * Finds a schema.
   *
   * @param pointer where it is written
   * @return the schema; one that accepts anything, if nothing is written there
   */
  public Sub at(String pointer) {
    return sub(core.at(pointer));
  }

  /** A schema of the core by itself. */
  public Sub sub(JsonNode schema) {
    return new Sub(this, List.of(schema));
  }

  /** Any value of a type. */
  public Part any(JsonType type) {
    return any.computeIfAbsent(type, t -> Part.any(t, this));
  }

  /** What was proven of these as the wide ones and others as the narrow ones. */
  public Proofs<Claim> proofs(Schemas narrow, boolean lenient) {
    return (lenient ? lenientProofs : proofs)
        .computeIfAbsent(narrow, n -> new Proofs<>(MOST_STEPS));
  }

  /** The schemas as they are written. */
  public CoreSchemas core() {
    return core;
  }

  Normalizer normalizer() {
    return normalizer;
  }

  Validity validity() {
    return validity;
  }
}
