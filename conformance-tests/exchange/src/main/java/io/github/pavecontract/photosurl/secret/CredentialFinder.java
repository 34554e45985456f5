package io.github.pavecontract.photosurl.secret;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Recognises credentials by the places in which they stand, in any text: members, parameters and
 * attributes whose names say so, users and passwords in URLs, tokens behind {@code Bearer} and {@code
 * Basic}, and session keys in paths. Immutable.
 */
public final class CredentialFinder {
  private static final Set<String> USUAL_SEGMENTS = Set.of("session", "sessions");
  private static final Pattern PARAMETER = Pattern.compile("\\{[^}]*}");
  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");

  private final Set<String> segments = new HashSet<>();
  private final Set<String> literals = new HashSet<>();
  private final Set<String> vocabulary = new HashSet<>();
  private final Set<String> names;

  /**
   * Creates a finder.
   *
   * @param paths paths in which a parameter is a session key, such as {@code
   *     /v1/hotspots/{session_key}/photos-url}
   * @param texts texts in which no word is a secret, such as documented messages
   */
  public CredentialFinder(Collection<String> paths, Collection<String> texts) {
    this.names = Set.of();
    for (String path : paths) {
      String[] parts = path.toLowerCase(Locale.ROOT).split("/", -1);
      for (int i = 0; i < parts.length; i++) {
        boolean beforeParameter =
            i + 1 < parts.length && PARAMETER.matcher(parts[i + 1]).matches();
        if (beforeParameter) {
          segments.add(parts[i]);
        }
        literals.add(parts[i]);
      }
    }
    for (String text : texts) {
      vocabulary.addAll(List.of(NO_LETTERS.split(text.toLowerCase(Locale.ROOT))));
    }
  }

  private CredentialFinder(CredentialFinder other, Set<String> names) {
    this.segments.addAll(other.segments);
    this.literals.addAll(other.literals);
    this.vocabulary.addAll(other.vocabulary);
    this.names = names;
  }

  /**
   * Recognises session keys by further names, where what a text is about is known.
   *
   * @param further names of members and parameters, in lower case
   * @return a copy
   */
  public CredentialFinder withSessionsNamed(Set<String> further) {
    return new CredentialFinder(this, Set.copyOf(further));
  }

  /**
   * Finds the credentials in a text, however it is encoded.
   *
   * @param text any bytes
   * @return the credentials in the order in which they were found; some may be there repeatedly
   */
  public List<Credential> in(byte[] text) {
    List<Credential> found = new ArrayList<>();
    Finder collecting = view -> {
      new CredentialScan(this, view, (from, to, credential) -> found.add(credential)).run();
      return List.of();
    };
    new Decoding(view -> List.of(), collecting, 0).edits(text);
    return found;
  }

  /**
   * Finds the credentials in a text, however it is encoded.
   *
   * @param text any text
   * @return the credentials in the order in which they were found; some may be there repeatedly
   */
  public List<Credential> in(String text) {
    return in(text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Tells whether a name says that its value is a credential.
   *
   * @param name the name of a header, member or parameter, in any spelling
   * @return whether it says key, token, secret, signature, auth or the like
   */
  public boolean isTelling(String name) {
    return CredentialNames.type(name).isPresent();
  }

  /**
   * Judges a value that stands where nothing else than a credential stands.
   *
   * @param value the value
   * @return the credential
   */
  public Credential secret(String value) {
    return credential(Credential.Type.SECRET, value, true);
  }

  /** The edits of a text as it stands there. */
  List<Edit> edits(byte[] text, Function<Credential, String> replacements) {
    List<Edit> edits = new ArrayList<>();
    CredentialScan.Listener editing = new CredentialScan.Listener() {
      @Override
      public void found(int from, int to, Credential credential) {
        String replacement = replacements.apply(credential);
        if (!replacement.equals(credential.value())) {
          edits.add(new Edit(from, to, replacement.getBytes(StandardCharsets.UTF_8)));
        }
      }

      @Override
      public void number(int from, int to) {
        edits.add(new Edit(from, to, new byte[] {'0'}));
      }
    };
    new CredentialScan(this, text, editing).run();
    return edits;
  }

  boolean isBeforeSession(String segment) {
    String lower = segment.toLowerCase(Locale.ROOT);
    return segments.contains(lower) || USUAL_SEGMENTS.contains(lower);
  }

  /** Whether what follows a segment surely is a session key; else it may be the name of something. */
  boolean isSurelyBeforeSession(String segment) {
    return segments.contains(segment.toLowerCase(Locale.ROOT));
  }

  boolean isLiteral(String segment) {
    return literals.contains(segment.toLowerCase(Locale.ROOT));
  }

  boolean namesSession(String name) {
    return names.contains(name.toLowerCase(Locale.ROOT));
  }

  /**
   * Judges a value.
   *
   * @param sure whether its place leaves no doubt; a name alone does
   */
  Credential credential(Credential.Type type, String value, boolean sure) {
    boolean everywhere = value.length() >= Secrets.SHORTEST
        && (sure || CredentialNames.isUnmistakable(value))
        && !vocabulary.contains(value.toLowerCase(Locale.ROOT));
    return new Credential(type, value, everywhere);
  }
}
