package io.github.pavecontract.photosurl.secret;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A ZIP archive: the names of its files and what is in them, one after another. */
final class Zipped implements View {
  /** Ends each part, so that nothing is found in two of them. */
  private static final byte[] BETWEEN = {'\n', 0, 0, 0, 0, '\n'};

  /** The name of a file, or what is in it: unpacked once more if it is packed itself. */
  private static final class Part {
    private final byte[] source;
    private final Optional<View> packed;
    private final int from;

    Part(byte[] source, Optional<View> packed, int from) {
      this.source = source;
      this.packed = packed;
      this.from = from;
    }

    byte[] bytes() {
      return packed.map(View::bytes).orElse(source);
    }

    private int to() {
      return from + bytes().length;
    }

    boolean isIn(Edit edit) {
      return edit.from() < to() && edit.to() > from;
    }

    /** The part as it is in the archive, with the edits of the archive that are in it. */
    byte[] edited(List<Edit> edits) {
      List<Edit> here = new ArrayList<>();
      for (Edit edit : edits) {
        if (isIn(edit)) {
          int begin = Math.max(edit.from(), from);
          here.add(new Edit(begin, Math.min(edit.to(), to()), edit.text()).shifted(-from));
        }
      }
      return Edit.apply(
          source, here.isEmpty() || packed.isEmpty() ? here : packed.get().inSource(here));
    }
  }

  private final int length;
  private final byte[] bytes;
  /** In turns, names and contents. */
  private final List<Part> parts;

  private Zipped(int length, byte[] bytes, List<Part> parts) {
    this.length = length;
    this.bytes = bytes;
    this.parts = parts;
  }

  static boolean fits(byte[] text) {
    return text.length > 30 && text[0] == 'P' && text[1] == 'K' && text[2] == 3 && text[3] == 4;
  }

  /** Unpacks an archive, as far as it goes; it is as long as {@link Packed#LONGEST} if there is more. */
  static Optional<View> of(byte[] text) {
    return of(text, true);
  }

  /** An archive in an archive is unpacked, and one in that is not: some have themselves in them. */
  private static Optional<View> of(byte[] text, boolean outermost) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    List<Part> parts = new ArrayList<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(text))) {
      ZipEntry entry = zip.getNextEntry();
      while (entry != null && all.size() < Packed.LONGEST) {
        byte[] name = entry.getName().getBytes(StandardCharsets.UTF_8);
        byte[] content = Packed.unpack(zip, Packed.LONGEST - all.size());
        add(all, parts, new Part(name, Optional.empty(), all.size()));
        Optional<View> packed =
            !fits(content) ? Packed.of(content) : outermost ? of(content, false) : Optional.empty();
        add(all, parts, new Part(content, packed, all.size()));
        entry = zip.getNextEntry();
      }
    } catch (IOException | IllegalArgumentException e) {
      // What is cut can be read as far as it goes.
    }
    return parts.isEmpty()
        ? Optional.empty()
        : Optional.of(new Zipped(text.length, all.toByteArray(), parts));
  }

  private static void add(ByteArrayOutputStream all, List<Part> parts, Part part) {
    parts.add(part);
    all.writeBytes(part.bytes());
    all.writeBytes(BETWEEN);
  }

  @Override
  public byte[] bytes() {
    return bytes;
  }

  @Override
  public List<Edit> inSource(List<Edit> edits) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(packed)) {
      for (int i = 0; i < parts.size(); i += 2) {
        Part part = parts.get(i);
        String name = new String(part.edited(edits), StandardCharsets.UTF_8);
        // Numbered, as two names may become the same.
        boolean renamed = edits.stream().anyMatch(part::isIn);
        zip.putNextEntry(new ZipEntry(renamed ? i / 2 + "-" + name : name));
        zip.write(parts.get(i + 1).edited(edits));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory failed", e);
    }
    return List.of(new Edit(0, length, packed.toByteArray()));
  }
}
