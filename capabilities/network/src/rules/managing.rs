//! Who may see and manage the people of an organisation. A functional administrator manages all; a partner
//! administrator her own organisation, and only people who work nowhere else and in no role above hers: otherwise
//! she could take over, by a new address, somebody's access to another house.

use kernel::{Actor, OrganisationId, Role};

/// A position, as far as this rule looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Post {
    /// For whom.
    pub organisation: OrganisationId,
    /// In which role.
    pub role: Role,
}

/// The roles that this actor may give to somebody.
pub fn grantable(actor: Role) -> &'static [Role] {
    match actor {
        Role::FunctionalAdministrator => Role::STAFF,
        Role::PartnerAdministrator => &[
            Role::Coach,
            Role::TeamLead,
            Role::PartnerAdministrator,
            Role::Referrer,
            Role::Municipality,
            Role::Accountant,
        ],
        _ => &[],
    }
}

/// May the actor see who works for this organisation?
pub fn may_see(actor: &Actor, organisation: OrganisationId) -> bool {
    match actor.role {
        Role::FunctionalAdministrator => true,
        Role::PartnerAdministrator | Role::TeamLead => actor.organisation == organisation,
        _ => false,
    }
}

/// May the actor give or end a position like this one?
pub fn may_grant(actor: &Actor, post: Post) -> bool {
    let own = actor.role == Role::FunctionalAdministrator || actor.organisation == post.organisation;
    own && grantable(actor.role).contains(&post.role)
}

/// May the actor change the person herself: address, access, code? `posts`: her positions that are not over.
pub fn may_manage(actor: &Actor, posts: &[Post]) -> bool {
    match actor.role {
        Role::FunctionalAdministrator => true,
        Role::PartnerAdministrator => !posts.is_empty() && posts.iter().all(|post| may_grant(actor, *post)),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use kernel::{PartnershipId, PositionId, StaffId};
    use uuid::Uuid;

    fn organisation(number: u128) -> OrganisationId {
        OrganisationId(Uuid::from_u128(number))
    }

    fn actor(role: Role) -> Actor {
        let nil = Uuid::nil();
        Actor {
            partnership: PartnershipId(nil),
            staff: StaffId(nil),
            position: PositionId(nil),
            organisation: organisation(1),
            role,
        }
    }

    fn post(number: u128, role: Role) -> Post {
        Post { organisation: organisation(number), role }
    }

    #[test]
    fn a_partner_administrator_manages_people_of_her_own_house_only() {
        let her = actor(Role::PartnerAdministrator);
        assert!(may_manage(&her, &[post(1, Role::Coach), post(1, Role::TeamLead)]));
        assert!(!may_manage(&her, &[post(1, Role::Coach), post(2, Role::Coach)]), "also works elsewhere");
        assert!(
            !may_manage(&her, &[post(1, Role::Coach), post(1, Role::FunctionalAdministrator)]),
            "a role above hers"
        );
        assert!(!may_manage(&her, &[]), "nobody's");
        assert!(!may_grant(&her, post(1, Role::DataProtectionOfficer)) && !may_grant(&her, post(2, Role::Coach)));
    }

    #[test]
    fn only_administrators_manage_and_a_team_lead_sees_her_own_house() {
        for role in Role::ALL {
            let may = may_manage(&actor(*role), &[post(1, Role::Coach)]);
            assert_eq!(may, matches!(role, Role::FunctionalAdministrator | Role::PartnerAdministrator), "{role}");
        }
        assert!(may_see(&actor(Role::TeamLead), organisation(1)) && !may_see(&actor(Role::TeamLead), organisation(2)));
        assert!(!may_see(&actor(Role::Coach), organisation(1)));
    }
}
