package org.amana.protection.exchange;

/**
 * What the source said of a case when it came in: its words, and no decision of anybody here.
 *
 * @param source the organisation, as whoever brought it in called it
 * @param status whether a victim, by the code of the standard; empty like the others when it said
 *     nothing
 * @param decidedBy who decided on that
 * @param consent whether there was one
 * @param state of the case there
 */
record Told(String source, String status, String decidedBy, String consent, String state) {

  static Told of(String source, StandardCase whole) {
    return new Told(
        source,
        whole.value("vic_TraffickingStatus").orElse(""),
        whole.value("vic_TraffickingStatusDecisionMakingOrg").orElse(""),
        whole.value("con_Consent").orElse(""),
        whole.value("cas_Status").orElse(""));
  }
}
