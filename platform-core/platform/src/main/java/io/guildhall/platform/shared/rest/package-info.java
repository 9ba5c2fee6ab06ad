/** What every endpoint shares: problem documents, roles, paging by cursor, idempotency keys and preconditions. */
package io.guildhall.platform.shared.rest;
