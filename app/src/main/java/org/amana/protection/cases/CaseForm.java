package org.amana.protection.cases;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.amana.platform.needtoknow.Purpose;
import org.amana.platform.web.Form;
import org.amana.protection.intake.AnswerForm;
import org.amana.protection.intake.Answers;

/**
 * What is known of a person, as typed.
 *
 * @param typed by the names of fields: the questions, {@code purpose} of a new case, its {@code
 *     id}, and {@code keep-} with a question where two have changed the same
 */
public record CaseForm(Map<String, String> typed) {

  static final String PURPOSE = "purpose";
  static final String ID = "id";

  /** Before the code of a question: whose answer stays. */
  static final String KEEP = "keep-";

  static final String THEIRS = "theirs";

  private static final Pattern UUID_FORM =
      Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  /** What help is for; other purposes come with other rooms. */
  static final List<Purpose> PURPOSES =
      List.of(Purpose.CARE, Purpose.PROTECTION, Purpose.COMPENSATION, Purpose.RETURN);

  public CaseForm {
    typed = Map.copyOf(typed);
  }

  static CaseForm of(Map<String, List<String>> sent) {
    return new CaseForm(AnswerForm.joined(sent));
  }

  private String value(String name) {
    return typed.getOrDefault(name, "");
  }

  Form shown() {
    return new Form(typed, List.of());
  }

  /** The id that the page of the form gave the case, so that it begins once when sent twice. */
  Optional<CaseId> id() {
    return Optional.of(value(ID))
        .filter(text -> UUID_FORM.matcher(text).matches())
        .map(UUID::fromString)
        .map(CaseId::new);
  }

  Optional<Purpose> purpose() {
    return PURPOSES.stream().filter(known -> known.code().equals(value(PURPOSE))).findFirst();
  }

  /** Takes back what the one who typed it gave up for the answer of somebody else. */
  Answers withoutGivenUp(Answers own, Answers before) {
    Answers left = own;
    for (String name : typed.keySet()) {
      if (name.startsWith(KEEP) && value(name).equals(THEIRS)) {
        String code = name.substring(KEEP.length());
        left = left.with(code, before.to(code));
      }
    }
    return left;
  }

  /** The same without the choices between two answers, which hold for one saving only. */
  Form again(Map<String, String> answers) {
    Map<String, String> fields = new HashMap<>(typed);
    fields.keySet().removeIf(name -> name.startsWith(KEEP));
    fields.putAll(answers);
    return new Form(fields, List.of());
  }

  /** Hides everything, so that it does not end up in a log. */
  @Override
  public String toString() {
    return "CaseForm[…]";
  }
}
