package io.guildhall.platform.question.web;

import io.guildhall.platform.identity.Actor;
import io.guildhall.platform.identity.CurrentActor;
import io.guildhall.platform.identity.Roles;
import io.guildhall.platform.question.Questions;
import io.guildhall.platform.shared.web.NavigationItem;
import io.guildhall.platform.shared.web.NavigationItem.Area;
import io.guildhall.platform.shared.web.NavigationSource;
import io.guildhall.platform.shared.web.Site;
import io.guildhall.platform.shared.web.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The questions a company is asked in the workbench's menu, with how many wait for an answer. */
@ApplicationScoped
public class QuestionNavigation implements NavigationSource {

    private static final Set<String> SELLERS = Set.of(Roles.SELLER);

    private Questions questions;
    private CurrentActor actor;

    protected QuestionNavigation() {}

    @Inject
    QuestionNavigation(Questions questions, CurrentActor actor) {
        this.questions = questions;
        this.actor = actor;
    }

    @Override
    public List<NavigationItem> items(Site site, Optional<Viewer> viewer) {
        if (!site.isMarketplace()) {
            return List.of();
        }
        int open = viewer.filter(someone -> someone.hasAny(SELLERS))
                .flatMap(someone -> actor.find())
                .flatMap(Actor::companyId)
                .map(questions::countOpen)
                .orElse(0);
        return List.of(
                NavigationItem.of(Area.WORKBENCH, "question.asked", ReceivedQuestionsPages.HOME, "message-circle", 222)
                        .under("catalog.selling")
                        .onlyFor(Roles.SELLER)
                        .counting(open));
    }
}
