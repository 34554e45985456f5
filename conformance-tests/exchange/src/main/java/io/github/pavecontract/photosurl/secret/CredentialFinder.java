package io.github.pavecontract.photosurl.secret;

import io.github.pavecontract.photosurl.secret.CredentialScan.Kind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Recognises credentials by the places in which they stand, in any text: members, parameters and
 * attributes whose names say so, users and passwords in URLs, tokens behind {@code Bearer} and {@code
 * Basic}, and session keys in paths. Immutable.
 */
public final class CredentialFinder {
  private static final Set<String> USUAL_SEGMENTS = Set.of("session");
  /** What stands in such a place and is the name of an action. */
  private static final Set<String> USUAL_ACTIONS = Set.of(
      "create", "new", "list", "search", "find", "start", "init", "open", "status", "batch", "bulk",
      "current");

  /** What members are called in an answer about sessions that are not called by the word. */
  private static final Set<String> NAMES_OF_SESSIONS = Set.of("id", "key", "code", "uuid");

  private static final int LONGEST_BARE = 256;
  private static final Pattern PARAMETER = Pattern.compile("\\{[^}]*}");
  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");

  private final Set<String> segments = new HashSet<>();
  private final Set<String> literals = new HashSet<>();
  private final Set<String> vocabulary = new HashSet<>();
  /** All that the contract says, in which no wording is a secret. */
  private final String wording;

  private final boolean aboutSessions;

  /**
   * Creates a finder.
   *
   * @param paths paths in which a parameter is a session key, such as {@code
   *     /v1/hotspots/{session_key}/photos-url}
   * @param texts texts in which no word is a secret, such as documented messages
   */
  public CredentialFinder(Collection<String> paths, Collection<String> texts) {
    this.aboutSessions = false;
    for (String path : paths) {
      String[] parts = path.toLowerCase(Locale.ROOT).split("/", -1);
      for (int i = 0; i < parts.length; i++) {
        boolean beforeParameter =
            i + 1 < parts.length && PARAMETER.matcher(parts[i + 1]).matches();
        if (beforeParameter) {
          segments.add(singular(parts[i]));
        }
        literals.add(parts[i]);
      }
    }
    for (String text : texts) {
      vocabulary.addAll(List.of(NO_LETTERS.split(text.toLowerCase(Locale.ROOT))));
    }
    this.wording =
        (String.join("\n", paths) + "\n" + String.join("\n", texts)).toLowerCase(Locale.ROOT);
  }

  private CredentialFinder(CredentialFinder other) {
    this.segments.addAll(other.segments);
    this.literals.addAll(other.literals);
    this.vocabulary.addAll(other.vocabulary);
    this.wording = other.wording;
    this.aboutSessions = true;
  }

  /**
   * Recognises session keys also where only the request says what the answer is about: {@code
   * {"id": "…"}}, or a bare string.
   *
   * @return a copy
   */
  public CredentialFinder aboutSessions() {
    return new CredentialFinder(this);
  }

  /**
   * Tells whether an answer is about sessions, whatever its members are called.
   *
   * @param url the URL of its request
   * @return whether its path ends with what stands before session keys, or an action behind that
   */
  public boolean asksForSessions(String url) {
    String path = url.replaceFirst("[?#](?s:.*)$", "").replaceAll(";[^/]*", "");
    List<String> parts =
        Arrays.stream(path.split("/+")).filter(part -> !part.equals(".")).toList();
    int last = parts.size() - 1;
    return last >= 0
        && (isBeforeSession(parts.get(last))
            || (last > 0 && isBeforeSession(parts.get(last - 1)) && isAction(parts.get(last))));
  }

  private static boolean isAction(String segment) {
    return USUAL_ACTIONS.contains(segment.toLowerCase(Locale.ROOT));
  }

  /**
   * Finds the credentials in a text, however it is encoded.
   *
   * @param text any bytes
   * @return the credentials in the order in which they were found; some may be there repeatedly
   */
  public List<Credential> in(byte[] text) {
    List<Credential> found = new ArrayList<>();
    CredentialScan.Listener collector = new CredentialScan.Listener() {
      @Override
      public void found(int from, int to, Credential credential) {
        found.add(credential);
      }

      @Override
      public void number(int from, int to, Credential credential) {
        found.add(credential);
      }
    };
    Finder collecting = view -> {
      new CredentialScan(this, view, collector).run();
      return List.of();
    };
    if (aboutSessions) {
      bareIn(text, found);
    }
    new Decoding(view -> List.of(), collecting, 0).edits(text);
    return found;
  }

  /** A string that is all of the text, or an item of an array that is. */
  private void bareIn(byte[] bytes, List<Credential> found) {
    ScannedText text = new ScannedText(bytes);
    int at = text.blanks(0);
    if (text.is(at, '[')) {
      for (at = text.blanks(at + 1); text.is(at, '"'); at = text.blanks(at + 1)) {
        int end = text.endOfString(at);
        bare(text.plain(at + 1, end), found);
        at = text.blanks(end + 1);
      }
    } else if (text.is(at, '"')) {
      bare(text.plain(at + 1, text.endOfString(at)), found);
    } else if (bytes.length <= LONGEST_BARE) {
      String all = text.plain(at, bytes.length).strip();
      if (CredentialValues.looksDrawn(all) && all.matches("[^\\s<>{}\"':;,]+")) {
        bare(all, found);
      }
    }
  }

  private void bare(String value, List<Credential> found) {
    if (!isLiteral(value)) {
      found.add(credential(Credential.Type.SESSION, value, true));
    }
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
        if (credential.type() == Credential.Type.SECRET
            && isWordingOfContract(credential.value())) {
          return;
        }
        String replacement = replacements.apply(credential);
        if (!replacement.equals(credential.value())) {
          edits.add(new Edit(from, to, replacement.getBytes(StandardCharsets.UTF_8)));
        }
      }

      @Override
      public void number(int from, int to, Credential credential) {
        edits.add(new Edit(from, to, new byte[] {'0'}));
      }
    };
    new CredentialScan(this, text, editing).run();
    return edits;
  }

  boolean isBeforeSession(String segment) {
    return isSurelyBeforeSession(segment) || USUAL_SEGMENTS.contains(singular(segment));
  }

  /** A resource is spelled in either number. */
  private static String singular(String segment) {
    String lower = segment.toLowerCase(Locale.ROOT);
    return lower.endsWith("s") ? lower.substring(0, lower.length() - 1) : lower;
  }

  /** Whether what follows a segment surely is a session key; else it may be the name of something. */
  boolean isSurelyBeforeSession(String segment) {
    return segments.contains(singular(segment));
  }

  boolean isLiteral(String segment) {
    return literals.contains(segment.toLowerCase(Locale.ROOT)) || isAction(segment);
  }

  /**
   * Tells whether a value is a word, or words, that the contract itself uses. Wherever it stands, to replace it
   * everywhere would garble what is no secret.
   *
   * @param value any text
   * @return whether it reads like words and stands in a path or text of the contract, whatever its case
   */
  public boolean isWordingOfContract(String value) {
    return CredentialValues.isWording(value) && wording.contains(value.toLowerCase(Locale.ROOT));
  }

  /** What a name says of its value. */
  Optional<Kind> kind(String name) {
    Optional<Kind> telling = CredentialNames.kind(name);
    boolean clear = telling.isPresent() && !telling.get().onlyIfDrawn();
    boolean session = aboutSessions && NAMES_OF_SESSIONS.contains(name.toLowerCase(Locale.ROOT));
    return session && (!clear || name.equalsIgnoreCase("key"))
        ? Optional.of(
            new Kind(Credential.Type.SESSION, name.toLowerCase(Locale.ROOT).equals("code")))
        : telling;
  }

  /**
   * Judges a value.
   *
   * @param sure whether its place leaves no doubt; a name alone does
   */
  Credential credential(Credential.Type type, String value, boolean sure) {
    boolean everywhere = value.length() >= Secrets.SHORTEST
        && (sure || CredentialValues.isUnmistakable(value))
        && !vocabulary.contains(value.toLowerCase(Locale.ROOT))
        && !isWordingOfContract(value)
        && !CredentialValues.isDate(value);
    return new Credential(type, value, everywhere);
  }
}
