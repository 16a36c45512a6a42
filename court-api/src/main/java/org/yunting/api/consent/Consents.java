package org.yunting.api.consent;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.Map;
import org.yunting.law.consent.ConsentRegister;
import org.yunting.law.consent.Stage;
import org.yunting.law.kernel.CaseId;
import org.yunting.law.parties.PartyId;

/** The consent registers of cases. */
public interface Consents {
    Uni<ConsentRegister> of(CaseId caseId);

    /** A register for each of the cases. */
    Uni<Map<CaseId, ConsentRegister>> ofAll(Collection<CaseId> cases);

    /** Holds the register of a case against changes by others until the transaction ends. */
    Uni<ConsentRegister> ofForChange(CaseId caseId);

    /** Stores where one party stands on one stage. */
    Uni<Void> store(ConsentRegister register, PartyId party, Stage stage);
}
