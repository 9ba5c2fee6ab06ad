/** Work that takes longer than a request: kept in the database, carried on by another node when one dies. */
package io.guildhall.platform.shared.jobs;
