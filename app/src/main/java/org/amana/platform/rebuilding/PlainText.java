package org.amana.platform.rebuilding;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.text.Normalizer;
import java.util.regex.Pattern;

/** Text, letter by letter: what is not seen of it stays behind. */
final class PlainText {

  /** They end lines on one system or another. */
  private static final Pattern LINE_END = Pattern.compile("\r\n?|[\u0085\u2028\u2029\f\u000b]");

  /** What a text does not hold: a program wrote it, or a device. */
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\n\t]]");

  /**
   * Letters that nobody sees, in which something can be hidden, but for those that Arabic, Persian
   * and Indic writing and emoji need: joiners and marks of direction.
   */
  private static final Pattern UNSEEN =
      Pattern.compile(
          "[[\\p{Cf}\\p{Co}\\p{Cn}\\x{E0100}-\\x{E01EF}]"
              + "&&[^\\x{200C}-\\x{200F}\\x{061C}\\x{0600}-\\x{0605}\\x{06DD}]]");

  private PlainText() {}

  static Rebuilt.Copy copy(byte[] file) throws Unfit {
    String text = LINE_END.matcher(decoded(file)).replaceAll("\n");
    if (CONTROL.matcher(text).find()) {
      throw new Unfit(Refusal.NOT_TEXT);
    }
    String seen = UNSEEN.matcher(text).replaceAll("");
    byte[] bytes = Normalizer.normalize(seen, Normalizer.Form.NFC).getBytes(UTF_8);
    return new Rebuilt.Copy(CopyForm.TXT, 1, bytes);
  }

  private static String decoded(byte[] file) throws Unfit {
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
    } catch (CharacterCodingException _) {
      throw new Unfit(Refusal.NOT_TEXT);
    }
  }
}
