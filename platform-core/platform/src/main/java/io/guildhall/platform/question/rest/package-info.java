/** The programs' way to questions. */
package io.guildhall.platform.question.rest;
