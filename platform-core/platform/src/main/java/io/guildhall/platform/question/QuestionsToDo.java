package io.guildhall.platform.question;

import io.guildhall.platform.company.WorkbenchTodo;
import io.guildhall.platform.identity.Actor;
import io.guildhall.platform.identity.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** Questions that wait for a seller's answer. */
@ApplicationScoped
public class QuestionsToDo implements WorkbenchTodo {

    private Questions questions;

    protected QuestionsToDo() {}

    @Inject
    QuestionsToDo(Questions questions) {
        this.questions = questions;
    }

    @Override
    public List<Item> of(Actor person, UUID company) {
        return person.has(Roles.SELLER)
                ? List.of(new Item(
                        "question.todo", "/workbench/questions", "message-circle", questions.countOpen(company)))
                : List.of();
    }
}
