package org.amana;

/** The line that a long check ends with; {@code ./amana check-long} shows it. */
public final class Figures {

  private Figures() {}

  public static void say(String figures) {
    System.out.println("figures: " + figures);
  }
}
