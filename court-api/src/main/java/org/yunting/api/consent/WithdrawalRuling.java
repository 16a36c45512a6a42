package org.yunting.api.consent;

import java.util.UUID;

/**
 * What the judge says to a withdrawal.
 *
 * @param party who asked
 * @param ruling key of a {@link org.yunting.law.consent.ConsentRegister.Ruling}
 * @param reason read by everybody in the case
 */
public record WithdrawalRuling(UUID party, String ruling, String reason) {}
