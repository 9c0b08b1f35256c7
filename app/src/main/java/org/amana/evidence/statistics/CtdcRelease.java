package org.amana.evidence.statistics;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The two releases of the Counter-Trafficking Data Collaborative, known by their headings. */
enum CtdcRelease {
  /** The k-anonymised records of 27 November 2017 (k = 11). */
  K_ANONYMISED(
      EditionForm.CTDC_K_ANONYMISED,
      """
      yearOfRegistration Datasource gender ageBroad majorityStatus majorityStatusAtExploit
      majorityEntry citizenship meansOfControlDebtBondage meansOfControlTakesEarnings
      meansOfControlRestrictsFinancialAccess meansOfControlThreats
      meansOfControlPsychologicalAbuse meansOfControlPhysicalAbuse
      meansOfControlSexualAbuse meansOfControlFalsePromises
      meansOfControlPsychoactiveSubstances meansOfControlRestrictsMovement
      meansOfControlRestrictsMedicalCare meansOfControlExcessiveWorkingHours
      meansOfControlUsesChildren meansOfControlThreatOfLawEnforcement
      meansOfControlWithholdsNecessities meansOfControlWithholdsDocuments
      meansOfControlOther meansOfControlNotSpecified isForcedLabour isSexualExploit
      isOtherExploit isSexAndLabour isForcedMarriage isForcedMilitary isOrganRemoval
      typeOfLabourAgriculture typeOfLabourAquafarming typeOfLabourBegging
      typeOfLabourConstruction typeOfLabourDomesticWork typeOfLabourHospitality
      typeOfLabourIllicitActivities typeOfLabourManufacturing typeOfLabourMiningOrDrilling
      typeOfLabourPeddling typeOfLabourTransportation typeOfLabourOther
      typeOfLabourNotSpecified typeOfSexProstitution typeOfSexPornography
      typeOfSexRemoteInteractiveServices typeOfSexPrivateSexualServices isAbduction
      RecruiterRelationship CountryOfExploitation recruiterRelationIntimatePartner
      recruiterRelationFriend recruiterRelationFamily recruiterRelationOther
      recruiterRelationUnknown
      """),

  /** The synthetic records of victims and perpetrators of 1 December 2022. */
  SYNTHETIC(
      EditionForm.CTDC_SYNTHETIC,
      """
      yearRegister gender majorityStatus isForcedLabour isSexualExploit UN_COO_Region
      UN_COE_Region IP_Exploiter IP_Gender IP_ageBroad IP_citizen_UNRegion IP_Relation
      IP_PayMoney IP_RecruiterBroker IP_TransactionProcess IP_ControlAbuseKidnap
      """);

  private final EditionForm form;
  private final String headings;

  CtdcRelease(EditionForm form, String headings) {
    this.form = form;
    this.headings = headings.strip();
  }

  EditionForm form() {
    return form;
  }

  List<String> headings() {
    return List.of(headings.split("\\s+"));
  }

  /** The release that shares most headings with a file, if it shares more than half of its own. */
  static Optional<CtdcRelease> nearest(List<String> found) {
    Set<String> names = new HashSet<>(found);
    return Arrays.stream(values())
        .filter(release -> release.shared(names) * 2 > release.headings().size())
        .max((one, other) -> Long.compare(one.shared(names), other.shared(names)));
  }

  private long shared(Set<String> names) {
    return headings().stream().filter(names::contains).count();
  }
}
