using static RiskPlanner.Model.Tests.SoundPlan;

namespace RiskPlanner.Model.Tests.People;

public class PeopleTests
{
    [Fact]
    public void People_with_acts_and_things_of_the_plan_are_sound() => AssertSound(With(new Person
    {
        Name = "A. Adams",
        UserIds = ["KEYADM"],
        May = [new(ActKind.KeyDeletion) { Targets = [new("DSET.**")] }, new(ActKind.Ransomware)],
        Holds = [Sound.Sites[0].Name, Sound.Arrays[0].Name, Sound.Arrays[0].Volumes[0]],
    }));

    [Fact]
    public void No_two_people_have_one_name() => Assert.Equal("people[1].name", OnlyFault(With(new Person { Name = "A" }, new Person { Name = "A" })).Path);

    [Fact]
    public void A_person_has_a_name() => Assert.Equal("A person has a name.", OnlyFault(With(new Person { Name = " " })).Rule);

    [Fact]
    public void A_name_of_what_somebody_may_do_something_to_is_in_the_plan()
    {
        var fault = OnlyFault(With(new Person { Name = "A", May = [new(ActKind.SiteLoss) { Targets = [new("NOWHERE")] }] }));

        Assert.Equal(("people[0].may[0].targets[0]", "NOWHERE", "This must name a site of the plan."), (fault.Path, fault.Value, fault.Rule));
    }

    [Fact]
    public void A_mask_may_cover_nothing_and_is_advised_on()
    {
        var plan = With(new Person { Name = "A", May = [new(ActKind.SiteLoss) { Targets = [new("NO*")] }] });

        AssertSound(plan);
        Assert.Equal("people[0].may[0].targets[0]", Assert.Single(PlanAdvisor.Advise(plan), advice => advice.Id == "RA0054").Path);
    }

    [Fact]
    public void An_act_without_anything_to_do_it_to_and_a_user_in_no_list_are_advised_on()
    {
        var plan = With(new Person { Name = "A", UserIds = ["NOBODY"], May = [new(ActKind.KeyServerLoss)] });

        Assert.Equal(["people[0].userIds[0]", "people[0].may[0].act"], PlanAdvisor.Advise(plan).Where(advice => advice.Id == "RA0054").Select(advice => advice.Path));
    }

    [Fact]
    public void What_somebody_holds_is_in_the_plan() => Assert.Equal("people[0].holds[0]", OnlyFault(With(new Person { Name = "A", Holds = ["NOWHERE"] })).Path);

    [Fact]
    public void An_act_a_mask_a_thing_and_a_user_stand_once()
    {
        var site = Sound.Sites[0].Name;
        var faults = PlanValidator.Validate(With(new Person
        {
            Name = "A",
            UserIds = ["U", "U"],
            May = [new(ActKind.SiteLoss) { Targets = [new("*"), new("*")] }, new(ActKind.SiteLoss)],
            Holds = [site, site],
        }));

        Assert.Equal(["people[0].userIds[1]", "people[0].may[0].targets[1]", "people[0].may[1].act", "people[0].holds[1]"], faults.Select(fault => fault.Path));
    }

    [Fact]
    public void A_user_is_one() => Assert.Equal("people[0].userIds[0]", OnlyFault(With(new Person { Name = "A", UserIds = ["*"] })).Path);

    [Theory]
    [InlineData("PAY.**", "PAY.A.B", true)]
    [InlineData("PAY.*", "PAY.A.B", false)]
    [InlineData("**", "A \"third\" one", true)]
    [InlineData("A*one", "A \"third\" one", true)]
    [InlineData("%AULT", "VAULT", true)]
    [InlineData("VAULT", "VAULT2", false)]
    public void A_mask_covers_names(string mask, string name, bool covers) => Assert.Equal(covers, new TargetMask(mask).Covers(name));

    [Theory]
    [InlineData("")]
    [InlineData(" A")]
    [InlineData("A\n")]
    public void What_is_no_mask_is_refused(string text) => Assert.Throws<ArgumentException>(() => new TargetMask(text));

    [Fact]
    public void Holders_and_sites_with_key_parts_are_those_of_all_master_keys()
    {
        var plan = Sound with
        {
            KeyStores = [Sound.KeyStores[0] with
            {
                MasterKey = new() { PartsAt = [Sound.Sites[1].Name] },
                RsaMasterKey = new() { PartSets = [new() { Site = Sound.Sites[0].Name, Holders = ["A", "B"] }] },
                EccMasterKey = new() { PartSets = [new() { Site = Sound.Sites[1].Name, Holders = ["B", "C"] }] },
            }],
        };

        Assert.Equal(["A", "B", "C"], ActTargets.Holders(plan));
        Assert.Equal([Sound.Sites[0].Name, Sound.Sites[1].Name], ActTargets.SitesWithKeyParts(plan));
    }

    [Fact]
    public void A_complete_set_of_parts_is_that_of_a_site_or_of_holders()
    {
        var practice = new MasterKeyPractice { PartsAt = ["V"], RetainedGenerations = 1, PartSets = [new() { Site = "R", Holders = ["A"], Generations = 2 }] };

        Assert.Equal([("V", 0), ("R", 1)], practice.SetsWithParts(1).Select(set => (set.Site, set.Holders.Count)));
        Assert.Equal(["R"], practice.SetsWithParts(2).Select(set => set.Site));
    }

    private static Plan With(params Person[] people) => Sound with { People = people };
}
