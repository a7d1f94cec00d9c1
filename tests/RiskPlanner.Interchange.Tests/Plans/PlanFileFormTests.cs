namespace RiskPlanner.Interchange.Tests;

public sealed class PlanFileFormTests
{
    [Fact]
    public void A_sound_plan_is_read_without_a_fault()
    {
        var result = PlanFile.Read(SamplePlan.Text, "small.yaml");

        Assert.Empty(result.Faults);
        Assert.Equal("Small", result.Plan!.Name);
        Assert.Equal("small.yaml", result.FileName);
    }

    [Fact]
    public void Two_unknown_keys_a_long_label_and_a_missing_volume_are_all_reported_in_one_go()
    {
        var longLabel = "A" + new string('B', 64);
        var text = SamplePlan.Text
            .Replace("name: Small", "name: Small\nowner: me", StringComparison.Ordinal)
            .Replace("application: PAYROLL\n", "application: PAYROLL\n    colour: red\n", StringComparison.Ordinal)
            .Replace("volume: PRD001", "volume: PRD003", StringComparison.Ordinal)
            .Replace("keyLabel: DSET.PRIM.KEY001", $"keyLabel: {longLabel}", StringComparison.Ordinal);

        var faults = PlanFile.Read(text).Faults;

        Assert.Equal(
            [
                new PlanFileFault(3, 1, "owner", "owner", "A plan has no key of this name.",
                    "one of schema, name, description, horizon, currency, sites, arrays, tapes, keyStores, sysplexes, keys, keyManagers, dataSetProfiles, keyProfiles, recoverers, dataClasses, allocationRules, allocation, …"),
                new PlanFileFault(33, 5, "dataSets[0].colour", "colour", "A data set has no key of this name.",
                    "one of name, application, organisation, volume, keyLabel, labelChanges, sizeKiB, createdAt, deletedAt, updates, uses, opens, checks, backups, migrates, retention, description"),
                new PlanFileFault(34, 13, "dataSets[0].volume", "PRD003", "This must name a volume of the plan.", "PRD001"),
                new PlanFileFault(35, 15, "dataSets[0].keyLabel", longLabel,
                    "A key label is 1 to 64 characters A-Z 0-9 # $ @ and period, the first A-Z # $ @.", "1 to 64 characters; these are 65"),
            ],
            faults);
    }

    [Fact]
    public void A_text_with_a_fault_gives_no_plan() => Assert.Null(PlanFile.Read(SamplePlan.With("PROD,", "prod,")).Plan);

    [Fact]
    public void A_mistyped_key_is_named_with_the_nearest_one_and_taken_for_it()
    {
        var fault = SamplePlan.OnlyFault(SamplePlan.With("- {name: PROD,", "- {nmae: PROD,"));

        Assert.Equal(new PlanFileFault(5, 6, "sites[0].nmae", "nmae", "A site has no key of this name.", "name"), fault);
    }

    [Fact]
    public void A_key_that_stands_twice_is_reported_where_it_stands_again()
    {
        var fault = SamplePlan.OnlyFault(SamplePlan.With("    volume: PRD001", "    volume: PRD001\n    volume: PRD002"));

        Assert.Equal(
            new PlanFileFault(33, 5, "dataSets[0].volume", "volume", "A key stands once in its mapping.", "one volume; the first stands in line 32"), fault);
    }

    [Fact]
    public void A_missing_key_is_reported_at_the_part_that_needs_it()
    {
        var fault = SamplePlan.OnlyFault(SamplePlan.With("    volume: PRD001\n", ""));

        Assert.Equal(
            new PlanFileFault(30, 5, "dataSets[0].volume", "", "A data set needs the key volume.", "a volume serial, such as PRD001"), fault);
    }

    [Theory]
    [InlineData("schema: 1", "schema: 2", 1, 9, "schema", "2", "This program reads the value 1 here.", "1")]
    [InlineData("level: '3.1'", "level: 3.1", 19, 37, "sysplexes[0].level", "3.1",
        "Text stands here; without quotes this is a number.", "'3.1' in quotes, if it is right: a z/OS level in quotes, such as '3.1'")]
    [InlineData("kind: vault", "kind: valut", 7, 25, "sites[2].kind", "valut",
        "This is the kind of a site, which is one of production, recovery, vault.", "vault")]
    [InlineData("keep: 60", "keep: '60'", 17, 34, "keyStores[0].backups[0].keep", "60",
        "A whole number stands here, in decimal digits and without quotes.", "a whole number from 1 to 10000")]
    [InlineData("keep: 60", "keep: 0", 17, 34, "keyStores[0].backups[0].keep", "0", "The number lies between 1 and 10000.", "a whole number from 1 to 10000")]
    [InlineData("from: 2026-01-01T00:00:00Z", "from: 2026-01-01", 3, 17, "horizon.from", "2026-01-01",
        "A moment is written as date, T, time and Z (ISO 8601, UTC, whole seconds).", "a moment in UTC, such as 2026-01-01T22:00:00Z")]
    [InlineData("from: 2026-01-01T00:00:00Z", "from: 1926-01-01T00:00:00Z", 3, 17, "horizon.from", "1926-01-01T00:00:00Z",
        "A plan speaks of the years 1970 to 2199.", "1970-01-01T00:00:00Z to 2199-12-31T23:59:59Z")]
    [InlineData("schedule: {every: P1D}", "schedule: {every: P0D}", 27, 23, "backupPolicies[0].schedule.every", "P0D",
        "A period moves time forward.", "a period, such as PT1H, P1D, P1W, P1M or P1Y")]
    [InlineData("schedule: {every: P1D}", "schedule: {every: -P1D}", 27, 23, "backupPolicies[0].schedule.every", "-P1D",
        "A period is written as P, then whole numbers of at most 6 digits with Y, M, W, D in this order, and after T with H, M, S (ISO 8601).", "a period, such as PT1H, P1D, P1W, P1M or P1Y")]
    [InlineData("schedule: {every: P1D}", "schedule: {}", 27, 15, "backupPolicies[0].schedule", "",
        "A schedule has either a period ('every') or moments ('dates').", "one of every and dates")]
    [InlineData("sites: [PROD]", "sites: PROD", 16, 12, "keyStores[0].sites", "PROD",
        "A list stands here: items in brackets, or one per line after a dash.", "a list with at least one item")]
    [InlineData("volume: PRD001", "volume: [PRD001]", 32, 13, "dataSets[0].volume", "",
        "A single value stands here, not a list.", "a volume serial, such as PRD001")]
    [InlineData("volume: PRD001", "volume:", 32, 12, "dataSets[0].volume", "",
        "A key that is present has a value; leave it out where there is none.", "a volume serial, such as PRD001")]
    [InlineData("- {name: PAYROLL, criticality: vital}", "- PAYROLL", 24, 5, "applications[0]", "PAYROLL",
        "An application is written as keys with values.", "an application with the keys name, criticality")]
    [InlineData("name: PAYROLL.MASTER", "name: PAYROLL.2MASTER", 30, 11, "dataSets[0].name", "PAYROLL.2MASTER",
        "A data set name is 1 to 44 characters: qualifiers of 1 to 8 characters A-Z 0-9 # $ @ -, joined by periods, each beginning with A-Z # $ @.",
        "a data set name, such as PAYROLL.MASTER.DATA")]
    [InlineData("criticality: vital", "criticality: vital, dataValue: 1.505", 24, 52, "applications[0].dataValue", "1.505",
        "This is an amount from 0 to 9999999999999.99 with at most two decimals, in decimal digits.",
        "an amount from 0 to 9999999999999.99 with at most two decimals, in decimal digits, such as 250000 or 1999.50")]
    [InlineData("criticality: vital", "criticality: vital, dataValue: 1e6", 24, 52, "applications[0].dataValue", "1e6",
        "This is an amount from 0 to 9999999999999.99 with at most two decimals, in decimal digits.",
        "an amount from 0 to 9999999999999.99 with at most two decimals, in decimal digits, such as 250000 or 1999.50")]
    [InlineData("criticality: vital", "criticality: vital, dataValue: '1'", 24, 52, "applications[0].dataValue", "1",
        "An amount stands here, in decimal digits and without quotes.",
        "an amount from 0 to 9999999999999.99 with at most two decimals, in decimal digits, such as 250000 or 1999.50")]
    [InlineData("keep: 60", "keep: 60, name: daily", 17, 44, "keyStores[0].backups[0].name", "daily",
        "A name is 1 to 30 characters A-Z 0-9 # $ @ - _, the first a letter or # $ @.", "a name, such as PROD")]
    [InlineData("schedule: {every: P1D}", "schedule: {every: P1D}\n    appliesTo: [PAYROLL.**, PAY..X]", 28, 29, "backupPolicies[0].appliesTo[1]", "PAY..X",
        "A data set mask is 1 to 44 characters: qualifiers joined by periods, each ** or up to 8 characters A-Z 0-9 # $ @ - and % for one character, * for any.",
        "a data set mask, such as PAYROLL.**")]
    [InlineData("name: Small", "name: &n Small", 2, 7, "name", "&n", "A plan is written without YAML anchors.", "the value without its anchor")]
    [InlineData("name: Small", "&n name: Small", 2, 1, "", "&n", "A plan is written without YAML anchors.", "the value without its anchor")]
    [InlineData("name: Small", "name: !secret Small", 2, 7, "name", "!secret", "A plan is written without YAML tags.", "the value without its tag")]
    public void A_wrong_value_is_reported_with_place_rule_and_expectation(
        string piece, string replacement, int line, int column, string path, string value, string rule, string expected)
    {
        var fault = SamplePlan.OnlyFault(SamplePlan.With(piece, replacement));

        Assert.Equal(new PlanFileFault(line, column, path, value, rule, expected), fault);
    }

    [Theory]
    [InlineData("0x10")]
    [InlineData("0o10")]
    [InlineData("0xFFFFFFFFFFFF")]
    [InlineData("1_000")]
    [InlineData("6e1")]
    [InlineData("60.0")]
    [InlineData("0b101")]
    [InlineData("1:30")]
    [InlineData(".inf")]
    [InlineData("-0x10")]
    [InlineData("sixty")]
    [InlineData("true")]
    public void A_whole_number_is_written_in_decimal_digits(string number)
    {
        var fault = SamplePlan.OnlyFault(SamplePlan.With("keep: 60", $"keep: {number}"));

        Assert.Equal(
            new PlanFileFault(17, 34, "keyStores[0].backups[0].keep", number, "A whole number stands here, in decimal digits and without quotes.", "a whole number from 1 to 10000"), fault);
    }

    [Theory]
    [InlineData("99999999999999999999")]
    [InlineData("-1")]
    [InlineData("10001")]
    public void A_decimal_number_outside_the_range_is_told_the_range(string number) => Assert.Equal(
        "The number lies between 1 and 10000.", SamplePlan.OnlyFault(SamplePlan.With("keep: 60", $"keep: {number}")).Rule);

    [Theory]
    [InlineData("0x10")]
    [InlineData("0o10")]
    public void An_amount_is_written_in_decimal_digits(string number) => Assert.Equal(
        "An amount stands here, in decimal digits and without quotes.",
        SamplePlan.OnlyFault(SamplePlan.With("criticality: vital", $"criticality: vital, dataValue: {number}")).Rule);

    [Theory]
    [InlineData("schema: 1", "schema: 0x1", "schema")]
    [InlineData("keyLabel: DSET.PRIM.KEY001", "keyLabel: DSET.PRIM.KEY001\n    sizeKiB: 0x400", "dataSets[0].sizeKiB")]
    public void Every_whole_number_of_a_plan_is_decimal(string piece, string replacement, string path)
    {
        var fault = SamplePlan.OnlyFault(SamplePlan.With(piece, replacement));

        Assert.Equal((path, "A whole number stands here, in decimal digits and without quotes."), (fault.Path, fault.Rule));
    }

    [Theory]
    [InlineData("from: 2026-01-01T00:00:00Z", "from: 2026-02-30T00:00:00Z", "February 2026 has no 30th.")]
    [InlineData("from: 2026-01-01T00:00:00Z", "from: '2026-13-01T00:00:00Z'", "A year has no month 13.")]
    [InlineData("schedule: {every: P1D}", "schedule: {every: P1D, first: 2026-04-31T25:00:00Z}", "April 2026 has no 31st. A day has no hour 25.")]
    [InlineData("schedule: {every: P1D}", "schedule: {dates: [2026-02-29T00:00:00Z]}", "February 2026 has no 29th.")]
    [InlineData("keyStore: CKDS, purpose: backup}", "keyStore: CKDS, purpose: backup, activeUntil: 2026-06-30T23:59:60Z}", "A minute has no second 60: leap seconds are not counted.")]
    public void A_day_or_time_that_does_not_exist_is_told_as_such(string piece, string replacement, string rule)
    {
        var fault = SamplePlan.OnlyFault(SamplePlan.With(piece, replacement));

        Assert.Equal((rule, "a moment in UTC, such as 2026-01-01T22:00:00Z"), (fault.Rule, fault.Expected));
    }

    [Theory]
    [InlineData("2028-02-29T00:00:00Z", "2028-02-29T00:00:00Z")]
    [InlineData("2026-12-31T24:00:00Z", "2027-01-01T00:00:00Z")]
    public void Leap_days_and_the_end_of_a_day_are_moments(string written, string moment) =>
        Assert.Equal(moment, PlanFile.Read(SamplePlan.With("until: 2026-12-31T00:00:00Z", $"until: {written}")).Plan!.Until.ToString());

    [Fact]
    public void What_follows_from_an_unreadable_definition_is_not_reported_again()
    {
        var fault = SamplePlan.OnlyFault(SamplePlan.With("- {name: PAYROLL, criticality: vital}", "- {criticality: vital}"));

        Assert.Equal("applications[0].name", fault.Path);
    }

    [Fact]
    public void The_message_for_people_has_file_place_path_value_rule_and_expectation()
    {
        var fault = SamplePlan.OnlyFault(SamplePlan.With("volume: PRD001", "volume: PRD003"));

        Assert.Equal("small.yaml(32,13): dataSets[0].volume: 'PRD003' - This must name a volume of the plan. Expected: PRD001.", fault.Describe("small.yaml"));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(60)]
    public void A_key_that_stands_twice_is_found_among_few_and_among_many(int others)
    {
        var keys = string.Concat(Enumerable.Range(0, others).Select(number => $"other{number}: 1\n"));

        var twice = PlanFile.Read($"{SamplePlan.Text}\n{keys}name: Again\n").Faults.Where(fault => fault.Rule == "A key stands once in its mapping.");

        Assert.Equal("one name; the first stands in line 2", Assert.Single(twice).Expected);
    }
}
