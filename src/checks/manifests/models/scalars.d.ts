/** Types of values that our models use beyond those of TypeScript; the reader of declarations knows them by name. */

/** A number without a fraction. */
export type Whole = number;
/** A whole number from 1 to 65535. */
export type Port = number;
/** A text that is not empty. */
export type Filled = string;
/** A Go duration such as `500ms`, `10s` or `1h30m`. */
export type Duration = string;
/** An amount of a resource, such as `100m` or `128Mi`. */
export type Quantity = string | number;
