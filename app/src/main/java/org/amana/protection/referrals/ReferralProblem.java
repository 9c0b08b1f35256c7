package org.amana.protection.referrals;

import org.amana.platform.problems.Code;
import org.amana.platform.problems.Kind;
import org.amana.platform.problems.Problem;

/** What can go wrong with a referral. */
public sealed interface ReferralProblem extends Problem {

  /** Somebody has done something with it since the page was opened. */
  @Code(value = "referrals.meanwhile", kind = Kind.CONFLICT)
  record Meanwhile() implements ReferralProblem {}

  /** The move does not follow, or not by the one who makes it. */
  @Code(value = "referrals.not-from-here", kind = Kind.REFUSED)
  record NotFromHere() implements ReferralProblem {}

  /** Nobody of the receiver has a key to open it with. */
  @Code(value = "referrals.nobody-there", kind = Kind.INVALID)
  record NobodyThere() implements ReferralProblem {}

  /** The parcel was opened, is over, or never was. */
  @Code(value = "referrals.no-parcel", kind = Kind.REFUSED)
  record NoParcel() implements ReferralProblem {}

  /** The code does not open this parcel. */
  @Code(value = "referrals.wrong-code", kind = Kind.INVALID)
  record WrongCode() implements ReferralProblem {}
}
