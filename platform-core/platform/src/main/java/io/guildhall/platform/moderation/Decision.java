package io.guildhall.platform.moderation;

/** What an admin decides about a listing. */
public enum Decision {
    APPROVE(ReviewState.APPROVED, ReviewStep.APPROVED),
    REFUSE(ReviewState.REFUSED, ReviewStep.REFUSED),
    ASK_FOR_CHANGES(ReviewState.CHANGES_ASKED, ReviewStep.CHANGES_ASKED),
    TAKE_DOWN(ReviewState.TAKEN_DOWN, ReviewStep.TAKEN_DOWN),
    REINSTATE(ReviewState.APPROVED, ReviewStep.REINSTATED);

    private final ReviewState state;
    private final ReviewStep step;

    Decision(ReviewState state, ReviewStep step) {
        this.state = state;
        this.step = step;
    }

    ReviewState state() {
        return state;
    }

    ReviewStep step() {
        return step;
    }

    /** Whether buyers see the listing afterwards. */
    public boolean shows() {
        return state == ReviewState.APPROVED;
    }
}
