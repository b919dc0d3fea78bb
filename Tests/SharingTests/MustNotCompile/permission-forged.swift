// A permission that nobody gave.
// error: extra argument 'kinds' in call
import Interview

let everything = Permission(partner: .a, kinds: [.rulers, .words, .figures])
