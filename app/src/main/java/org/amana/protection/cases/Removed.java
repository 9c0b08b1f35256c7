package org.amana.protection.cases;

import org.amana.platform.access.PersonId;

/** A case was taken from a colleague; told within the transaction, once it has its new key. */
public record Removed(CaseId id, PersonId colleague) {}
