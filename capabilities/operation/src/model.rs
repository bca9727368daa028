//! The words of an operation and its money: ids and closed lists.

use kernel::{text_enum, typed_id};

typed_id!(
    /// A funded project of some years.
    OperationId
);
typed_id!(
    /// A municipality that carries the local share, for a time.
    MemberId
);
typed_id!(
    /// A version of the budget.
    BudgetId
);
typed_id!(
    /// A line of one version of the budget.
    LineId
);

text_enum! {
    /// How far an operation is.
    pub enum Status {
        /// Being prepared.
        Preparing = "preparing",
        /// Approved by the funder and running.
        Running = "running",
        /// Over, and settled.
        Closed = "closed",
    }
}

text_enum! {
    /// Where money comes from.
    pub enum Source {
        /// European Social Fund Plus, paid by Europa WSE.
        Esf = "esf",
        /// Flemish co-financing (VCF).
        Flemish = "flemish",
        /// The public employment service.
        Vdab = "vdab",
        /// Local governments.
        Local = "local",
        /// Another public source.
        Other = "other",
    }
}

text_enum! {
    /// How a contributor pays.
    pub enum Kind {
        /// With people it employs itself.
        Staff = "staff",
        /// In money.
        Cash = "cash",
    }
}

text_enum! {
    /// What money is spent on.
    pub enum CostKind {
        /// Not said yet.
        Open = "open",
        /// Wages of coaches and of the coordination.
        Wages = "wages",
        /// Working costs: rooms, travel, telephone.
        Operating = "operating",
        /// Costs for participants themselves: transport, courses, interpreters.
        Participants = "participants",
        /// Work bought from others.
        Services = "services",
        /// Overheads.
        Overhead = "overhead",
    }
}

text_enum! {
    /// How the local share is divided over the municipalities.
    pub enum SplitKey {
        /// By inhabitants.
        Inhabitants = "inhabitants",
        /// By agreed percentages or parts.
        Agreement = "agreement",
        /// By agreed amounts of a whole year.
        Fixed = "fixed",
    }
}

text_enum! {
    /// How far a version of the budget is.
    pub enum BudgetStatus {
        /// Can be changed.
        Draft = "draft",
        /// Frozen.
        Approved = "approved",
    }
}
