package org.amana.evidence.statistics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** One column of the records, with the codes that stand in it, in the order of their coming. */
final class CtdcVariable {

  /** A code that the variable does not have. */
  static final short NONE = -1;

  /** There are as many codes as a smallint of the store can tell apart. */
  static final short FULL = -2;

  private static final Pattern YES_OR_NO =
      Pattern.compile(
          "(is|meansOfControl|typeOf|recruiterRelation)[A-Z].*"
              + "|IP_(Exploiter|RecruiterBroker|TransactionProcess|ControlAbuseKidnap)");

  private final String name;
  private final boolean isYesOrNo;
  private final Map<String, Short> numbers = new HashMap<>();
  private final List<String> texts = new ArrayList<>();
  private final List<CtdcAnswer> answers = new ArrayList<>();

  CtdcVariable(String name) {
    this.name = name;
    this.isYesOrNo = YES_OR_NO.matcher(name).matches();
  }

  String name() {
    return name;
  }

  /** The number of a code: {@link #NONE} and {@link #FULL} are none. */
  short number(String raw) {
    Short known = numbers.get(raw);
    if (known != null) {
      return known;
    }
    return CtdcAnswer.of(raw, isYesOrNo).map(answer -> add(raw, answer)).orElse(NONE);
  }

  private short add(String raw, CtdcAnswer answer) {
    if (texts.size() > Short.MAX_VALUE) {
      return FULL;
    }
    short number = (short) texts.size();
    numbers.put(raw, number);
    texts.add(raw);
    answers.add(answer);
    return number;
  }

  /** The codes by their numbers, as they stand in the file. */
  List<String> texts() {
    return List.copyOf(texts);
  }

  CtdcAnswer answer(int number) {
    return answers.get(number);
  }
}
