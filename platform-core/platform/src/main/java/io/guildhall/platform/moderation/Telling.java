package io.guildhall.platform.moderation;

import io.guildhall.platform.inbox.News;
import io.guildhall.platform.inbox.Notices;
import io.guildhall.platform.moderation.store.StepRows;
import io.guildhall.platform.shared.tenant.TenantFacade;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** The notices of decisions. */
@TenantFacade
class Telling {

    private static final String HREF = "/workbench/reviews/";

    private StepRows steps;
    private Notices notices;

    protected Telling() {}

    @Inject
    Telling(StepRows steps, Notices notices) {
        this.steps = steps;
        this.notices = notices;
    }

    /** What was decided together. */
    public List<StepTaken> decided(UUID batch) {
        return steps.batch(batch);
    }

    /**
     * Tells each decision to its company's people.
     *
     * @param sellers who sells for which company
     */
    public void tell(List<StepTaken> decided, Map<UUID, List<String>> sellers) {
        for (StepTaken step : decided) {
            String kind =
                    "moderation." + step.step().name().toLowerCase(Locale.ROOT).replace('_', '-');
            notices.tell(
                    sellers.getOrDefault(step.company(), List.of()),
                    new News(
                            kind,
                            step.product(),
                            "moderation.news." + kind.substring("moderation.".length()),
                            step.name(),
                            1,
                            HREF + step.product()));
        }
    }
}
