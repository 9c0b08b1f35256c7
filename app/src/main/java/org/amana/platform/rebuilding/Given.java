package org.amana.platform.rebuilding;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;

/** What a file is by its first bytes. Its name and what a browser says of it count for nothing. */
enum Given {
  JPEG("\u00ff\u00d8\u00ff"),
  PNG("\u0089PNG\r\n\u001a\n"),
  GIF("GIF8"),
  WEBP("RIFF....WEBP"),
  TIFF("II*\0|MM\0*"),
  PDF("%PDF-"),
  TEXT("");

  private static final String ARCHIVE = "PK\u0003\u0004";
  private static final String OLD_OFFICE = "\u00d0\u00cf\u0011\u00e0|{\\rtf";

  /** HEIC, HEIF and AVIF, by their brands (ISO/IEC 23008-12, annex B). */
  private static final String TELEPHONE = "....ftyphe|....ftypmif1|....ftypmsf1|....ftypavif";

  /** Readers look for the beginning of a PDF so far into a file (ISO 32000-1, annex H.3). */
  private static final int PDF_MAY_BEGIN = 1024;

  /** The end of an archive's directory, without its comment (APPNOTE.TXT, 4.3.16). */
  private static final int ARCHIVE_END = 22;

  private static final int LONGEST_COMMENT = 0xFFFF;

  private final String beginnings;

  Given(String beginnings) {
    this.beginnings = beginnings;
  }

  /**
   * What is to be drawn anew.
   *
   * @throws Unfit when it is none of these, or two things at once
   */
  static Given of(byte[] file) throws Unfit {
    if (file.length == 0) {
      throw new Unfit(Refusal.EMPTY);
    }
    for (Given one : values()) {
      if (one != TEXT && begins(file, one.beginnings)) {
        one.mustBeOne(file);
        return one;
      }
    }
    if (begins(file, ARCHIVE)) {
      throw new Unfit(has(file, "[Content_Types].xml") ? Refusal.OFFICE : Refusal.UNKNOWN);
    }
    if (begins(file, OLD_OFFICE)) {
      throw new Unfit(Refusal.OFFICE);
    }
    if (begins(file, TELEPHONE)) {
      throw new Unfit(Refusal.TELEPHONE_PICTURE);
    }
    TEXT.mustBeOne(file);
    if (has(file, "\0")) {
      throw new Unfit(Refusal.UNKNOWN);
    }
    return TEXT;
  }

  private void mustBeOne(byte[] file) throws Unfit {
    byte[] start = Arrays.copyOf(file, Math.min(file.length, PDF_MAY_BEGIN));
    if ((this != PDF && has(start, "%PDF-")) || endsAsArchive(file)) {
      throw new Unfit(Refusal.TWO_IN_ONE);
    }
  }

  /** Whether a program that opens archives, which begins at the end, would take it for one. */
  private static boolean endsAsArchive(byte[] file) {
    int earliest = Math.max(0, file.length - ARCHIVE_END - LONGEST_COMMENT);
    for (int at = file.length - ARCHIVE_END; at >= earliest; at--) {
      boolean isEnd =
          file[at] == 'P' && file[at + 1] == 'K' && file[at + 2] == 5 && file[at + 3] == 6;
      if (isEnd
          && (file[at + 20] & 0xFF) + ((file[at + 21] & 0xFF) << 8)
              == file.length - at - ARCHIVE_END) {
        return true;
      }
    }
    return false;
  }

  /** Whether it begins in one of these ways, with bars between; a dot stands for any byte. */
  private static boolean begins(byte[] file, String beginnings) {
    return Arrays.stream(beginnings.split("\\|", -1)).anyMatch(one -> beginsWith(file, one));
  }

  private static boolean beginsWith(byte[] file, String wanted) {
    for (int at = 0; at < wanted.length(); at++) {
      boolean isAny = wanted.charAt(at) == '.';
      if (at >= file.length || (!isAny && (file[at] & 0xFF) != wanted.charAt(at))) {
        return false;
      }
    }
    return true;
  }

  private static boolean has(byte[] file, String wanted) {
    return new String(file, ISO_8859_1).contains(wanted);
  }
}
