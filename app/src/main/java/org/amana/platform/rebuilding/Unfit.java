package org.amana.platform.rebuilding;

/** A file that is not rebuilt; on its way to {@link Rebuilt.Refused}. */
final class Unfit extends Exception {
  private static final long serialVersionUID = 1;

  private final Refusal refusal;

  Unfit(Refusal refusal) {
    super(refusal.name());
    this.refusal = refusal;
  }

  Refusal refusal() {
    return refusal;
  }
}
