package org.amana.platform.rebuilding;

import java.io.IOException;

/** The work itself: any bytes in, a copy or one reason out, whatever a decoder makes of them. */
final class Rebuilding {

  private Rebuilding() {}

  static Rebuilt of(byte[] file) {
    try {
      Given given = Given.of(file);
      return switch (given) {
        case JPEG, PNG, GIF, WEBP, TIFF -> Pictures.copy(given, file);
        case PDF -> PdfPages.copy(file);
        case TEXT -> PlainText.copy(file);
      };
    } catch (Unfit told) {
      return new Rebuilt.Refused(told.refusal());
    } catch (OutOfMemoryError | StackOverflowError _) {
      return new Rebuilt.Refused(Refusal.TOO_DEMANDING);
    } catch (IOException | RuntimeException e) { // decoders throw what they like at bad input
      return new Rebuilt.Refused(isOfMemory(e) ? Refusal.TOO_DEMANDING : Refusal.DAMAGED);
    }
  }

  /** Some decoders wrap what they cannot do anything about. */
  private static boolean isOfMemory(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof OutOfMemoryError) {
        return true;
      }
    }
    return false;
  }
}
