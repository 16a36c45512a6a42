package org.yunting.law.cases;

import java.util.Arrays;
import java.util.Optional;
import org.yunting.law.kernel.Keyed;

/** The type code in a case number (类型代字). */
public enum CaseType implements Keyed {
    CIVIL_FIRST_INSTANCE("民初"),
    CIVIL_SECOND_INSTANCE("民终"),
    CIVIL_RETRIAL_REVIEW("民申"),
    CIVIL_RETRIAL("民再"),
    CIVIL_SPECIAL("民特"),
    JURISDICTION_REVIEW("民辖终"),
    MEDIATION_BEFORE_FILING("诉前调"),
    ADMINISTRATIVE_FIRST_INSTANCE("行初"),
    CRIMINAL_FIRST_INSTANCE("刑初"),
    FIRST_ENFORCEMENT("执");

    private final String code;

    CaseType(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    static Optional<CaseType> ofCode(String code) {
        return Arrays.stream(values()).filter(type -> type.code.equals(code)).findFirst();
    }
}
