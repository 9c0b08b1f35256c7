package org.amana.protection.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.amana.platform.needtoknow.Purpose;
import org.amana.platform.problems.Violation;
import org.amana.platform.web.Form;

/**
 * Where a file comes from and what its cases are kept for, as typed.
 *
 * @param source the organisation
 * @param purpose code of one of {@link #PURPOSES}
 */
record SourceForm(String source, String purpose) {

  static final String SOURCE = "source";
  static final String PURPOSE = "purpose";
  static final String FILE = "file";

  /** What help is for, as of every new case. */
  static final List<Purpose> PURPOSES =
      List.of(Purpose.CARE, Purpose.PROTECTION, Purpose.COMPENSATION, Purpose.RETURN);

  private static final int LONGEST = 200;

  static SourceForm of(Map<String, String> typed) {
    return new SourceForm(typed.getOrDefault(SOURCE, "").strip(), typed.getOrDefault(PURPOSE, ""));
  }

  Form shown() {
    return Form.empty().with(SOURCE, source).with(PURPOSE, purpose);
  }

  List<Violation> violations() {
    List<Violation> found = new ArrayList<>();
    if (source.isEmpty() || source.length() > LONGEST) {
      found.add(new Violation(SOURCE, "exchange.rule.source"));
    }
    if (PURPOSES.stream().noneMatch(known -> known.code().equals(purpose))) {
      found.add(new Violation(PURPOSE, "exchange.rule.purpose"));
    }
    return found;
  }
}
