package io.guildhall.platform.audit;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * One thing a person did.
 *
 * @param actor username
 * @param actorName what others see
 * @param company the member company the person acted for, or null
 * @param action what was done, such as {@code company.verified}: the feature, a point, a verb in the past tense
 * @param subjectType what it was done to, such as {@code company}
 * @param subject its id, or null
 * @param details what else matters, by name; never a password or a token
 */
public record AuditEntry(
        UUID id,
        Instant occurredAt,
        String actor,
        String actorName,
        UUID company,
        String action,
        String subjectType,
        UUID subject,
        Map<String, Object> details) {}
