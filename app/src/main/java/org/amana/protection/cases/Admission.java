package org.amana.protection.cases;

import java.util.function.BiConsumer;
import org.amana.platform.access.Person;

/**
 * What another room has against letting a colleague into a case. Offered as a bean.
 *
 * @param mustPass throws a problem with the reason; within the transaction that lets them in
 */
public record Admission(BiConsumer<CaseId, Person> mustPass) {}
