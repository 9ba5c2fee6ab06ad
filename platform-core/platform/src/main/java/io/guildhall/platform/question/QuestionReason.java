package io.guildhall.platform.question;

import io.guildhall.platform.shared.Reason;

/** Why a question is refused something. */
public enum QuestionReason implements Reason {
    /** A seller answers questions about its products and asks none. */
    OWN_PRODUCT(422),
    /** So many questions of the company about the product wait for an answer that it has to wait too. */
    TOO_MANY_OPEN(409),
    /** It is hidden: there is nothing to answer or to hide. */
    QUESTION_HIDDEN(409);

    private final int status;

    QuestionReason(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
