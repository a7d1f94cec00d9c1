using System.CommandLine;
using RiskPlanner.Cli.Input;
using RiskPlanner.Interchange;
using RiskPlanner.Model;
using RiskPlanner.Naming;

namespace RiskPlanner.Cli.Naming;

/// <summary><c>riskplanner keys</c>: keys as a list shows them, and what a slip over adjacent lines can take.</summary>
internal static class KeysVerb
{
    private const int UsualLines = 2;

    public static Command Create(CommandLineHost host)
    {
        var file = new Argument<string?>("FILE") { Description = "A plan or a list of key labels; - reads standard input.", Arity = ArgumentArity.ZeroOrOne };
        var sort = new Option<string>("--sort") { Description = "The order: that of a CKDS (EBCDIC), or by name (ASCII).", DefaultValueFactory = _ => "ckds" };
        sort.AcceptOnlyFromAmong("ckds", "name");
        var filter = new Option<string?>("--filter") { Description = "List only these: * stands for any characters, periods included, % for one.", HelpName = "MASK" };
        var adjacency = new Option<bool>("--adjacency") { Description = "What belongs together, the lines between, and what a slip takes." };
        var lines = new Option<int>("--lines") { Description = "Over how many adjacent lines a slip goes.", HelpName = "K", DefaultValueFactory = _ => UsualLines };
        var from = new Option<string>("--from") { Description = "The form of the list.", DefaultValueFactory = _ => NamingInput.Auto };
        from.AcceptOnlyFromAmong(NamingInput.FormatWords(host));
        var standard = new Option<string?>("--standard") { Description = "The naming standard that tells application and purpose; without it qualifiers such as PRIM and BACK do.", HelpName = "S.yaml" };
        var plan = new Option<string?>("--plan") { Description = "The plan that says which keys belong together; a FILE that is a plan serves by itself.", HelpName = "PLAN.yaml" };
        var keyStore = new Option<string?>("--key-store") { Description = "Of a plan with several key stores, list this one; each for itself if not given.", HelpName = "NAME" };
        var grow = new Option<string?>("--grow") { Description = "Instead of a FILE: the list that the standard grows to, such as 20x3 for 20 applications with 3 keys each.", HelpName = "NxM" };
        var format = CommonOptions.Format("text", "json", "csv");
        var output = new Option<string?>("--out") { Description = "The file to write; standard output if not given.", HelpName = "FILE" };
        var command = new Command("keys",
            """
            List keys in the order in which a CKDS has them, and say what one slip over adjacent lines can take: for each primary key and
            the keys of its copies the lines between, and how many of the slips that fit take all of them (docs/naming/adjacency.md).
            Each key store of a plan has a list of its own.

            Examples:
              riskplanner keys samples/payroll-two-sites.yaml --adjacency --lines 3
              riskplanner keys ckds.lst --filter '*PAYROLL*' --adjacency --lines 2 --format json
              riskplanner keys --standard samples/standards/paper.yaml --grow 20x3 --adjacency --lines 5
            """) { file, sort, filter, adjacency, lines, from, standard, plan, keyStore, grow, format, output };
        command.Validators.Add(result =>
        {
            if ((result.GetResult(file)?.Tokens.Count > 0) == (result.GetResult(grow) is not null)) result.AddError("Expected: either FILE or --grow NxM with --standard.");
            if (result.GetResult(grow)?.Tokens is [{ Value: var size }] && (KeyGrowth.Read(size) is null || result.GetResult(standard) is null))
                result.AddError($"--grow '{size}': Expected: applications and keys, such as 20x3, of which a list of at most {GrownStandard.MaximumLabels:N0} labels grows, and --standard.");
            if (result.GetResult(lines)?.Tokens is [{ Value: var count }] && !(int.TryParse(count, out var number) && number >= 1)) result.AddError($"--lines '{count}': Expected: a number from 1 on.");
            if (result.GetResult(filter)?.Tokens is [{ Value: var mask }] && !OperatorMask.IsValid(mask)) result.AddError($"--filter '{mask}': Expected: {OperatorMask.Rule}.");
        });
        command.SetAction(async (parsed, cancellation) =>
        {
            StandardReadResult? read = null;
            if (parsed.GetValue(standard) is { } standardFile && (read = await NamingInput.ReadStandardAsync(host, standardFile, cancellation)) is null) return ExitCode.BadInput;
            var labels = parsed.GetValue(grow) is { } size
                ? await KeyGrowth.MakeAsync(host, read!.Standard!, size)
                : await NamingInput.ReadLabelsAsync(host, [parsed.GetValue(file)!], parsed.GetValue(from)!, cancellation);
            if (labels is null) return ExitCode.BadInput;
            var usedPlan = labels.Plan;
            if (parsed.GetValue(plan) is { } planFile && (usedPlan = await NamingInput.ReadPlanAsync(host, planFile, cancellation)) is null) return ExitCode.BadInput;

            var stores = labels.Labels.KeyStores.Union(usedPlan is null ? [] : usedPlan.Value.Plan.KeyStores.Select(store => store.Name)).ToList();
            if (parsed.GetValue(keyStore) is { } asked && !stores.Contains(asked))
            {
                await host.Error.WriteLineAsync($"riskplanner: --key-store '{asked}': There is no such key store. Expected: {(stores.Count == 0 ? "a plan, whose key stores have names" : string.Join(", ", stores))}.");
                return ExitCode.BadInput;
            }

            var listings = KeyListing.MakeEach(new KeyListQuestion(labels.Labels)
            {
                Standard = read?.Standard,
                Plan = usedPlan?.Plan,
                KeyStore = parsed.GetValue(keyStore),
                InCkdsOrder = parsed.GetValue(sort) == "ckds",
                Filter = parsed.GetValue(filter) is { } mask ? new OperatorMask(mask) : null,
                Lines = parsed.GetValue(lines),
            });
            await LintVerb.WriteAsync(host, parsed.GetValue(output), stream => KeyOutput.Write(stream, listings, parsed.GetValue(format)!, parsed.GetValue(adjacency)));
            return ExitCode.Done;
        });
        return command;
    }
}
