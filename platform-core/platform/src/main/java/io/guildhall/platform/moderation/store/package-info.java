/** Rules, reviews and their steps in the database. */
package io.guildhall.platform.moderation.store;
