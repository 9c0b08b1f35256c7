package org.amana.platform.needtoknow;

/** How much a value tells of a person, and so how it is kept. */
public enum Tier {
  /** Of the work: a reference, dates, who is at work. Open to the server and its database. */
  WORK(1),
  /** Of the case, without whose it is: encrypted under the server's keys. */
  FACTS(2),
  /** Who it is, and what they told: encrypted under keys that people hold. */
  IDENTITY(3);

  private final int number;

  Tier(int number) {
    this.number = number;
  }

  /** As the log and the database count tiers. */
  public int number() {
    return number;
  }
}
