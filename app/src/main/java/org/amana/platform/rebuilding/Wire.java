package org.amana.platform.rebuilding;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** How the answer goes from the workshop to the server, which believes nothing of it. */
final class Wire {

  private static final int COPY = 1;
  private static final int REFUSED = 2;

  private Wire() {}

  static void write(Rebuilt rebuilt, DataOutputStream out) throws IOException {
    switch (rebuilt) {
      case Rebuilt.Copy copy -> {
        out.writeByte(COPY);
        out.writeUTF(copy.form().name());
        out.writeInt(copy.pages());
        out.write(copy.bytes());
      }
      case Rebuilt.Refused refused -> {
        out.writeByte(REFUSED);
        out.writeUTF(refused.refusal().name());
      }
    }
  }

  /**
   * The answer.
   *
   * @param most so many bytes may a copy have
   * @throws IOException when it was cut off, as by the end of the process
   */
  static Rebuilt read(DataInputStream in, int most) throws IOException {
    return switch (in.readByte()) {
      case COPY -> {
        CopyForm form = one(CopyForm.class, in.readUTF());
        int pages = in.readInt();
        byte[] bytes = in.readNBytes(most + 1);
        yield bytes.length > most
            ? new Rebuilt.Refused(Refusal.TOO_DEMANDING)
            : new Rebuilt.Copy(form, pages, bytes);
      }
      case REFUSED -> new Rebuilt.Refused(one(Refusal.class, in.readUTF()));
      default -> throw new IOException("no answer");
    };
  }

  private static <E extends Enum<E>> E one(Class<E> list, String name) throws IOException {
    try {
      return Enum.valueOf(list, name);
    } catch (IllegalArgumentException e) {
      throw new IOException("no answer", e);
    }
  }
}
