using System.CommandLine;
using NodaTime;
using RiskPlanner.Cli.Naming;
using RiskPlanner.Interchange;
using RiskPlanner.Tls;

namespace RiskPlanner.Cli.Tls;

/// <summary><c>riskplanner tls</c>: settings of FTP, AT-TLS and key servers against a profile, and what a server really negotiates.</summary>
internal static class TlsVerb
{
    public static Command Create(CommandLineHost host)
    {
        var options = new TlsOptions();
        var command = new Command("tls",
            """
            Look at what files say of TLS by a profile (docs/tls): FTP.DATA of servers and clients, AT-TLS policy, configurations of
            ISKLM, lists of cipher suites, and certificates as RACDCERT LIST or PEM has them. With --connect a server is asked what
            it really negotiates, beside that. Each finding comes with the change to make. Ends with 1 when there is a finding of the
            severity that --fail-on names, or above.

            Examples:
              riskplanner tls samples/tls/ftp-server-2002.txt
              riskplanner tls ftp.data pagent.policy racdcert.txt --profile nist --format sarif --out tls.sarif
              riskplanner tls ftp.data --connect ftp.example.com:21 --starttls ftp
              riskplanner tls --explain RT0016
            """);
        options.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            if (parsed.GetValue(options.Rules)) return TlsRuleOutput.WriteRules(host, parsed.GetValue(options.Format)!);
            if (parsed.GetValue(options.Explain) is { } rule) return await TlsRuleOutput.ExplainAsync(host, rule);
            var files = await TlsInput.ReadFilesAsync(host, parsed.GetValue(options.Files)!, TlsOptions.KindOf(parsed.GetValue(options.Kind)!), cancellation);
            var profile = await TlsInput.ReadProfileAsync(host, parsed.GetValue(options.Profile)!, cancellation);
            if (files is null || profile?.Profile is null) return ExitCode.BadInput;

            ProbeReport? probe = null;
            if (parsed.GetValue(options.Connect) is { } address && TlsOptions.AddressOf(address) is var (name, port))
                probe = await ServerProbe.RunAsync(new ProbeOptions(name, port) { StartTlsFtp = parsed.GetValue(options.StartTls) == "ftp" }, cancellation);
            var today = LocalDate.FromDateTime(host.Clock.GetUtcNow().UtcDateTime);
            var report = TlsChecker.Check(new TlsQuestion(files, profile.Profile, today) { Probe = probe });
            var source = new TlsSource(ProgramVersion.Text, profile.Sha256);
            await LintVerb.WriteAsync(host, parsed.GetValue(options.Out), output => Write(output, parsed.GetValue(options.Format)!, report, source));
            if (probe is { LearnedNothing: true })
            {
                await host.Error.WriteLineAsync($"{probe.Place.File} was reached, and nothing could be found out of it: no answer of it was one of TLS.");
                return ExitCode.CouldNotBeDone;
            }

            return TlsOptions.LeastFailing(parsed.GetValue(options.FailOn)!) is { } least && report.Worst >= least ? ExitCode.Findings : ExitCode.Done;
        });
        return command;
    }

    private static void Write(Stream output, string format, TlsReport report, TlsSource source)
    {
        switch (format)
        {
            case "json":
                TlsJson.Write(output, report, source);
                break;
            case "sarif":
                TlsSarif.Write(output, report, source);
                break;
            default:
                TlsTextOutput.Write(output, report);
                break;
        }
    }
}
