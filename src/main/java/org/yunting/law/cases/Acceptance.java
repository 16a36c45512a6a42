package org.yunting.law.cases;

import org.yunting.law.kernel.PersonId;

/** How an accepted case goes on: under which number, in which procedure, before which judge. */
public record Acceptance(CaseNumber number, ProcedureKind procedure, PersonId judge) {}
